import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import type { Visit } from './visit.ts';

type Step = 'back' | 'forward';

const STEPS = 10;
const STEPS_IN_HISTORY: Step[] = ['back', 'back', 'forward'];

/**
 * A visit of a shop whose pages `/1` to `/12` give way to each other without a page load: over ten of them by their
 * cards, back and forward, over five page loads, and away. `ready` selects what is there only between two of them.
 */
export async function expectOneVisit(
  shop: Site,
  tab: Tab,
  visit: Visit,
  ready = '',
  steps: Step[] = STEPS_IN_HISTORY,
): Promise<void> {
  /** Until the page is there and its address, too, which some change only after. */
  const leadTo = async (page: number, act: () => Promise<unknown>) => {
    await visit.soft(act, `${ready} #page-${page}`);
    await tab.waitFor((path) => location.pathname === path, `/${page}`);
  };
  const follow = (page: number, card = 'b') =>
    leadTo(page + 1, () => visit.click(`#card-${page}-${card} b`, `${page}-${card}`));
  const go = (script: Step, page: number) =>
    leadTo(page, () => tab.evaluate((name) => void setTimeout(() => history[name]()), script));

  await visit.begin(`${shop.origin}/1`);
  for (let page = 1; page <= STEPS; page++) await follow(page);
  await visit.goesOn(`${STEPS} soft navigations`);
  let page = STEPS + 1;
  for (const step of steps) {
    page += step === 'back' ? -1 : 1;
    await go(step, page);
  }
  await follow(page, 'c');
  await visit.goesOn('back and forward');
  await visit.hard(`${shop.origin}/1`);
  await follow(1);
  await visit.over();
}

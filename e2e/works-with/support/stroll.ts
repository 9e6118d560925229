import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import type { Visit } from './visit.ts';

const STEPS = 10;

/**
 * A visit of a shop whose pages `/1` to `/12` give way to each other without a page load: over ten of them by their
 * cards, back and forward, over five page loads, and away. `ready` selects what is there only between two of them.
 */
export async function expectOneVisit(shop: Site, tab: Tab, visit: Visit, ready = ''): Promise<void> {
  const follow = (page: number, card = 'b') =>
    visit.soft(() => visit.click(`#card-${page}-${card} b`, `${page}-${card}`), `${ready} #page-${page + 1}`);
  const go = (script: 'back' | 'forward', page: number) =>
    visit.soft(
      () => tab.evaluate((name) => void setTimeout(() => history[name]()), script),
      `${ready} #page-${page}`,
    );

  await visit.begin(`${shop.origin}/1`);
  for (let page = 1; page <= STEPS; page++) await follow(page);
  await visit.goesOn(`${STEPS} soft navigations`);
  await go('back', STEPS);
  await go('back', STEPS - 1);
  await go('forward', STEPS);
  await follow(STEPS, 'c');
  await visit.goesOn('back and forward');
  await visit.hard(`${shop.origin}/1`);
  await follow(1);
  await visit.over();
}

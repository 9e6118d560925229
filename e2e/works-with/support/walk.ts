import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import type { Visit } from './visit.ts';

const STEPS = 3;

/**
 * A visit of a shop whose pages are loaded anew each time: over some of them by their cards, back and forward, over five
 * page loads, and away. Each page that a card has led to is looked at.
 */
export async function expectOneWalk(
  shop: Site,
  tab: Tab,
  visit: Visit,
  look?: () => Promise<void>,
): Promise<void> {
  await visit.begin(`${shop.origin}/1`);
  for (let page = 1; page <= STEPS; page++) {
    await tab.navigate(() => visit.click(`#card-${page}-b b`, `${page}-b`));
    await look?.();
    await visit.goesOn(`${page} cards`);
  }
  await tab.back();
  await tab.forward();
  await visit.goesOn('back and forward');
  await visit.hard(`${shop.origin}/1`);
  await visit.over();
}

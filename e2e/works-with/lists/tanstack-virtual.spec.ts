import type { Tab } from '../../support/tabs/tab.ts';
import { test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { serveApp } from '../support/shop.ts';

/** Scrolls until such a row is there. */
const scrollTo = async (tab: Tab, row: number) => {
  await tab.evaluate((top) => document.querySelector('#list')?.scrollTo({ top }), row * 40);
  await tab.waitFor((id) => document.getElementById(id) !== null, `card-${row}`);
};

for (const [elements, search] of [
  ['elements made anew', ''],
  ['elements used again', '?recycled'],
]) {
  test(`TanStack Virtual in React, ${elements}`, async ({ shop, tab, visit }) => {
    serveBuilt(shop, 'tanstack-virtual');
    serveApp(shop);
    await visit.begin(`${shop.origin}/1${search}`);
    for (const row of [0, 3, 500, 503, 990, 12, 24]) {
      await scrollTo(tab, row);
      await visit.click(`#card-${row} b`, `shirt-${row}`);
    }
    await visit.hard(`${shop.origin}/1${search}`);
    await visit.click('#card-1', 'shirt-1');
    await visit.over();
  });
}

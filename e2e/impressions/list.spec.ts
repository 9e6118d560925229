import { seenBy } from '../support/add-ons/impressions.ts';
import { BUNDLES } from '../support/documents/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf } from '../support/site/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

const LIST = pageOf(
  `<script>settings = { endpoint: '{{endpoint}}', market: 'UK', api: 'v3' }</script>`,
  '<script type="module" src="/list.js"></script>',
);

const scrollToRow = (tab: Tab, row: number) =>
  tab.evaluate((row) => document.querySelector('main div')?.scrollTo(0, row * 40), row);

/** Faster than anybody looks. */
const scrollFast = (tab: Tab) =>
  tab.evaluate(async () => {
    for (let row = 10; row < 900; row += 11) {
      document.querySelector('main div')?.scrollTo(0, row * 40);
      await new Promise(requestAnimationFrame);
    }
  });

for (const [rendering, query] of [
  ['recycles its elements', ''],
  ['makes them anew', '?anew'],
] as const) {
  test(`a virtualised list of React that ${rendering}`, async ({ shop, tab, visitor, cluster }) => {
    shop.answer('/list.js', (_, response) => response.sendFile(`${BUNDLES}list.js`));
    await tab.goto(shop.document('/', LIST) + query);
    await tab.waitFor(() => document.querySelectorAll('[data-elevate-sponsored]').length);
    const seenAtFirst = ['shirt-0', 'shirt-3'];
    expect(await seenBy(tab, cluster)).toEqual(seenAtFirst);

    await scrollFast(tab);
    await scrollToRow(tab, 901);
    // React ties its elements to itself in circles, which no driver takes for an answer.
    await tab.waitFor(() => !!document.querySelector('[data-elevate-ticket="shirt-903"]'));
    const seenLater = [...seenAtFirst, 'shirt-903'];
    expect(await seenBy(tab, cluster)).toEqual(seenLater);

    await scrollFast(tab);
    await scrollToRow(tab, 0);
    expect(await seenBy(tab, cluster)).toEqual(seenLater);
    expect(await visitor.errors()).toEqual([]);
  });
}

import { ad, seenBy, shopWith } from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';

/** What libraries of pages, old ones and new, put in the place of the browser's own. */
const LIBRARIES: Record<string, string> = {
  // Prototype, as in Magento 1.
  'an Array.from that maps nothing': 'Array.from = (list) => Array.prototype.slice.call(list)',
  'observers that report in a zone, and twice': `
    for (const name of ['IntersectionObserver', 'MutationObserver']) {
      const Observer = window[name];
      window[name] = function (callback, options) {
        const reportTwice = function (entries, ...more) { callback.call(this, entries.flatMap((entry) => [entry, entry]), ...more); };
        return new Observer(reportTwice, options);
      };
      window[name].prototype = Observer.prototype;
    }`,
  'a tracker that is listened in to by code that throws': `
    (window.elevateTracker = window.elevateTracker || []).push((tracker) => {
      const { notify } = tracker;
      tracker.notify = (...parameters) => { notify(...parameters); throw 'Mine'; };
    })`,
};

for (const [name, script] of Object.entries(LIBRARIES)) {
  test(`on a page with ${name}`, async ({ shop, tab, cluster }) => {
    const page = shopWith(ad('shirt') + ad('hat')).replace('<style>', `<script>{${script}}</script><style>`);
    await tab.goto(shop.document('/', page));
    expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
    expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  });
}

test('a listener that hands over its event watches the document', async ({ shop, tab, cluster }) => {
  const script = `<script type="module">
    import { watchImpressions } from '/elevate-impressions.mjs';
    addEventListener('load', watchImpressions);
  </script>`;
  await tab.goto(
    shop.document(
      '/',
      shopWith(ad('shirt') + script).replace(/<script async src="\/elevate-impressions.js"><.script>/, ''),
    ),
  );
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

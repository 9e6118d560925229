import { ad, shopWith, unhurriedShopWith, whenCounted } from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Site } from '../support/site/site.ts';
import { poll } from '../support/tabs/poll.ts';
import { launchUndriven, type Undriven } from '../support/tabs/undriven.ts';

test.skip(
  ({ engine }) => engine !== 'chromium',
  'The others prerender nothing, and their drivers turn away from a tab',
);

// One browser for all.
test.describe.configure({ mode: 'default' });
let browser: Undriven | undefined;
test.beforeAll(async () => {
  browser = await launchUndriven();
});
test.afterAll(() => browser?.close());

/** What pages say of themselves, by `fetch('/tell?…')`; `fetch('/told')` waits for the first word. */
const wordsOfPages = (shop: Site) => {
  const words: string[] = [];
  shop.answer('/tell', ({ url }, response) => {
    words.push(url.split('?')[1] ?? '');
    response.end();
  });
  shop.answer('/told', async (_, response) => {
    await poll('word from a page', () => words.length);
    response.end();
  });
  return words;
};

/** Has the page of the shirt prerendered, shows an ad of its own from then on, and goes there when that has counted. */
const START_PAGE = unhurriedShopWith(`<ul></ul><script>
  document.addEventListener('elevate:notification', () => location.assign('/shirt'));
  const speculationRules = document.createElement('script');
  speculationRules.type = 'speculationrules';
  speculationRules.text = '{ "prerender": [{ "source": "list", "urls": ["/shirt"], "eagerness": "immediate" }] }';
  (async () => {
    document.head.append(speculationRules);
    await fetch('/told');
    document.querySelector('ul').innerHTML = \`${ad('tie')}\`;
  })();
</script>`);

/** Says whether it is prerendered, and how long it was shown when its ad counted. */
const SHIRT_PAGE = unhurriedShopWith(`${ad('shirt')}<script>
  const tell = (what) => fetch('/tell?' + what);
  addEventListener('load', () => tell(document.prerendering));
  document.addEventListener('elevate:notification', () => {
    const { activationStart } = performance.getEntriesByType('navigation')[0];
    tell(performance.now() - activationStart);
  });
</script>`);

test('a prerendered page counts nothing until it has been shown for a second', async ({ shop, cluster }) => {
  const words = wordsOfPages(shop);
  shop.document('/shirt', SHIRT_PAGE);
  await browser?.open(shop.document('/', START_PAGE));
  await whenCounted(cluster, 'shirt');
  expect(await cluster.arrived()).toEqual(['ad-impression tie', 'ad-impression shirt']);
  await expect.poll(() => words).toHaveLength(2);
  expect(words[0]).toBe('true');
  expect(Number(words[1])).toBeGreaterThan(995);
});

/** Opens another tab, and shows an ad as long as that is on the screen. */
const BEHIND_PAGE = unhurriedShopWith(`<ul></ul><script>
  const tell = (what) => fetch('/tell?' + what);
  let changedAt;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) document.querySelector('ul').innerHTML = \`${ad('shirt')}\`;
    changedAt = performance.now();
  });
  document.addEventListener('elevate:notification', () => tell([document.hidden, performance.now() - changedAt]));
  addEventListener('load', () => open('/tie'));
</script>`);

/** Closes when two ads have counted, one after the other. */
const TIE_PAGE = shopWith(`${ad('tie')}<ul></ul><script>
  document.addEventListener('elevate:notification', ({ detail }) => {
    if (detail.body.includes('hat')) close();
    else document.querySelector('ul').innerHTML = \`${ad('hat')}\`;
  });
</script>`);

test('a tab in the background counts nothing until it has been shown for a second', async ({
  shop,
  cluster,
}) => {
  const words = wordsOfPages(shop);
  shop.document('/tie', TIE_PAGE);
  await browser?.open(shop.document('/', BEHIND_PAGE));
  await whenCounted(cluster, 'shirt');
  expect(await cluster.arrived()).toEqual(['ad-impression tie', 'ad-impression hat', 'ad-impression shirt']);
  await expect.poll(() => words).toHaveLength(1);
  const [hidden, shown] = (words[0] ?? '').split(',');
  expect(hidden).toBe('false');
  expect(Number(shown)).toBeGreaterThan(995);
});

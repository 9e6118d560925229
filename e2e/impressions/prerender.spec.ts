import { ad, unhurriedShopWith } from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';
import { poll } from '../support/tabs/poll.ts';
import { launchUndriven } from '../support/tabs/undriven.ts';

test.skip(({ engine }) => engine !== 'chromium', 'Only Chromium prerenders');

/** Has the page of the shirt prerendered, and goes there when that page says so. */
const START = `<script>
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = '{ "prerender": [{ "source": "list", "urls": ["/shirt"], "eagerness": "immediate" }] }';
  (async () => {
    document.head.append(rules);
    await fetch('/told');
    location.assign('/shirt');
  })();
</script>`;

/** Says whether it is prerendered still after more than a second, and how long it was shown when its ad counted. */
const SHIRT = unhurriedShopWith(`${ad('shirt')}<script>
  const tell = (what) => fetch('/tell?' + what);
  addEventListener('load', () => setTimeout(() => tell(document.prerendering), 1500));
  document.addEventListener('elevate:notification', () => {
    const { activationStart } = performance.getEntriesByType('navigation')[0];
    tell(performance.now() - activationStart);
  });
</script>`);

test('a prerendered page counts nothing until it has been shown for a second', async ({ shop, cluster }) => {
  const told: string[] = [];
  shop.answer('/tell', ({ url }, response) => {
    told.push(url.split('?')[1] ?? '');
    response.end();
  });
  shop.answer('/told', async (_, response) => {
    await poll('word from the page', () => told.length);
    response.end();
  });
  shop.document('/shirt', SHIRT);
  const browser = await launchUndriven();
  await browser.open(shop.plainPage('/', START));
  await poll('word of the ad', () => told.length > 1);
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  await browser.close();
  expect(told[0]).toBe('true');
  expect(Number(told[1])).toBeGreaterThan(995);
});

import { json } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { poll } from '../../support/tabs/poll.ts';
import { launchUndriven } from '../../support/tabs/undriven.ts';
import { keysIn } from '../../support/visit/keys-of.ts';
import { test } from '../support/fixtures.ts';
import { serveShop } from '../support/shop.ts';

const LAST = 4;

/**
 * Has the pages behind the cards prerendered, tells the test of each page that is ready, and clicks on a card once the page
 * behind it has told.
 */
const HEAD = `<script type="speculationrules">
    { "prerender": [{ "where": { "href_matches": "/*" }, "eagerness": "immediate" }] }
  </script>
  <script>
    const page = Number(location.pathname.slice(1));
    const tell = (what) => fetch('/tell', { method: 'POST', body: JSON.stringify({ page, ...what }) });
    const whenShown = new Promise((shown) => {
      if (document.prerendering) document.addEventListener('prerenderingchange', shown);
      else shown();
    });
    addEventListener('load', async () => {
      await tell({ ready: true });
      await whenShown;
      const { activationStart } = performance.getEntriesByType('navigation')[0];
      await tell({ shown: true, wasPrerendered: activationStart > 0, keys: elevateTracker.keys() });
      if (page === ${LAST}) return;
      await fetch('/ready?' + (page + 1));
      document.querySelector('#card-' + page + '-b').click();
    });
  </script>`;

type Told = { page: number; ready?: boolean; shown?: boolean; wasPrerendered?: boolean; keys?: object };

test.skip(({ engine }) => engine !== 'chromium', 'Only Chromium prerenders');

test('speculation rules: prerendered pages', async ({ shop, cluster }) => {
  const told: Told[] = [];
  shop.answer('/tell', async (request, response) => {
    told.push((await json(request)) as Told);
    response.end();
  });
  shop.answer('/ready', async ({ url }, response) => {
    await poll('the page to be ready', () =>
      told.some(({ page, ready }) => ready && url.endsWith(`?${page}`)),
    );
    response.end();
  });
  serveShop(shop, { head: HEAD });

  // No page is prerendered while a debugger looks on.
  const browser = await launchUndriven();
  try {
    await browser.open(`${shop.origin}/1`);
    await poll('the last page', () => told.some(({ page, shown }) => shown && page === LAST));
  } finally {
    await browser.close();
  }
  const shown = told.filter(({ shown }) => shown);
  const [{ keys } = {}] = shown;
  expect(shown).toEqual(
    [1, 2, 3, LAST].map((page) => ({ page, shown: true, wasPrerendered: page > 1, keys })),
  );
  const clicks = await cluster.settled(LAST - 1);
  expect(clicks.map(({ body }) => body)).toEqual([1, 2, 3].map((page) => `{"ticket":"${page}-b"}`));
  for (const click of clicks) expect(keysIn(click)).toEqual(keys);
});

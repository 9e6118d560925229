import { json } from 'node:stream/consumers';
import { test as base, expect } from '../../support/fixtures.ts';
import type { Site } from '../../support/site/site.ts';
import { poll } from '../../support/tabs/poll.ts';
import { launchUndriven, type Undriven } from '../../support/tabs/undriven.ts';

// One browser for all tests here: to start it takes longer than any of them.
base.describe.configure({ mode: 'default' });

const test = base.extend<{ browse: (url: string) => Promise<void> }, { undriven: Undriven }>({
  undriven: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const browser = await launchUndriven();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  browse: async ({ undriven }, use) => use(undriven.open),
});

test.skip(({ engine }) => engine !== 'chromium', 'Only Chromium prerenders');

/** Has the page of the shirt prerendered, and goes there once that page has told of itself. */
const START = `<script>
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = '{ "prerender": [{ "source": "list", "urls": ["/shirt"], "eagerness": "immediate" }] }';
  addEventListener('load', async () => {
    window.elevateTracker?.keys();
    document.head.append(rules);
    await fetch('/told');
    location.assign('/shirt');
  });
</script>`;

/** Calls the handle and tells what it saw, while prerendered and again when shown. */
const SHIRT = `<p data-elevate-ticket="shirt">Shirt</p><script>
  const sent = [];
  document.addEventListener('elevate:notification', ({ detail }) => sent.push(detail.body));
  const tell = async () => {
    const { prerendering, cookie } = document;
    const entries = Object.entries(localStorage).sort();
    const state = { prerendering, keys: elevateTracker.keys(), cookie, entries, sent };
    await fetch('/tell', { method: 'POST', body: JSON.stringify(state) });
  };
  addEventListener('load', () => {
    elevateTracker.click('early');
    requestIdleCallback(tell);
  });
  document.addEventListener('prerenderingchange', () => {
    document.querySelector('p').click();
    tell();
  });
</script>`;

type State = {
  prerendering: boolean;
  keys: object | null;
  cookie: string;
  entries: unknown[];
  sent: string[];
};

test('a prerendered page stores and sends nothing until it is shown', async ({ shop, cluster, browse }) => {
  const told = listenTo(shop);
  shop.page('/shirt', SHIRT);
  await browse(shop.plainPage('/', START));
  const [prerendered, shown] = await told(2);
  expect(prerendered).toEqual({ prerendering: true, keys: null, cookie: '', entries: [], sent: [] });
  expect(shown?.prerendering).toBe(false);
  expect(shown?.sent).toEqual(['{"ticket":"early"}', '{"ticket":"shirt"}']);

  const clicks = await cluster.settled(2);
  for (const { type, query } of clicks)
    expect({ type, query }).toEqual({ type: 'click', query: { market: 'UK', ...shown?.keys } });
  expect(clicks).toHaveLength(2);
});

test('a prerendered page knows the keys that are stored', async ({ shop, cluster, browse }) => {
  const told = listenTo(shop);
  shop.page('/shirt', SHIRT);
  await browse(shop.page('/', START));
  const [prerendered, shown] = await told(2);
  expect(prerendered).toMatchObject({ prerendering: true, sent: [] });
  expect(prerendered?.keys).not.toBeNull();
  expect(shown?.keys).toEqual(prerendered?.keys);
  expect((await cluster.arrived(2)).sort()).toEqual(['click early', 'click shirt']);
});

/** Keeps what pages tell. */
function listenTo(shop: Site): (count: number) => Promise<State[]> {
  const states: State[] = [];
  shop.answer('/tell', async (request, response) => {
    states.push((await json(request)) as State);
    response.end();
  });
  shop.answer('/told', async (_, response) => {
    await poll('word from a page', () => states.length);
    response.end();
  });
  return async (count) => {
    await poll('word from pages', () => states.length >= count);
    return states;
  };
}

import { startDemo } from '../../demo/start.ts';
import type { Cluster } from '../../stand-in/cluster.ts';
import { test as base, expect } from '../support/fixtures.ts';
import { freshHost } from '../support/site/site.ts';
import { poll } from '../support/tabs/poll.ts';
import { begin } from '../support/visit/begun.ts';
import { keysOf } from '../support/visit/keys-of.ts';
import { endsOnLeaving } from '../support/visit/leaving.ts';

type Demo = { origin: string; asStarted: string; cluster: Cluster };

const test = base.extend<{ demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  demo: async ({}, use) => {
    const { sites, cluster, close } = await startDemo(0);
    const asStarted = sites.shop;
    const origin = asStarted.replace('localhost', freshHost());
    await use({ origin, asStarted, cluster });
    await close();
  },
});

const BUY = '[data-elevate-notification]';

/** What the visitor did: what was seen on the way, too, depends on how long that took. */
const acts = ({ cluster }: Demo) => cluster.received().filter(({ type }) => type !== 'ad-impression');

async function expectOne(demo: Demo, api: string, type: string) {
  await poll('the notification', () => acts(demo).some((each) => each.api === api));
  const [notification, ...more] = acts(demo).filter((each) => each.api === api);
  expect(more).toEqual([]);
  expect(notification).toMatchObject({ type, status: 204, message: '' });
}

/** What the panel shows of the latest act. */
function latestEntry(): string[] | undefined {
  const entry = [...document.querySelectorAll('.entry:not(:has(.type-ad-impression))')].at(-1);
  return (
    entry && [...entry.querySelectorAll('.type, .api, .status')].map(({ textContent }) => textContent ?? '')
  );
}

test('the demo speaks v3, and the others by its switch; its panel tells which', async ({ tab, demo }) => {
  await tab.goto(`${demo.origin}/p/hike-socks`);
  await tab.follow(BUY);
  await expectOne(demo, 'v3', 'add-to-cart');
  expect(acts(demo)).toMatchObject([{ cluster: 'elevate-4' }]);
  await tab.waitFor(latestEntry);
  expect(await tab.evaluate(latestEntry)).toEqual(['add-to-cart', 'v3', '204']);

  await tab.follow('[value="elevate-3"]');
  expect(await tab.url()).toBe(`${demo.origin}/basket`);
  await tab.goto(`${demo.origin}/p/hike-socks`);
  await tab.follow(BUY);
  await expectOne(demo, 'web-v2', 'adding-to-cart');
  await tab.waitFor(() => document.querySelector('.type-adding-to-cart'));
  expect(await tab.evaluate(latestEntry)).toEqual(['adding-to-cart', 'web-v2', '204']);

  await tab.follow('[value="documents"]');
  await tab.goto(`${demo.origin}/p/hike-socks`);
  await tab.follow(BUY);
  await expectOne(demo, 'v2', 'add-to-cart');

  // The keys go on: each can take those that the tracker makes.
  const sessions = demo.cluster.received().map(({ query }) => query.sessionKey ?? query['esales.sessionKey']);
  expect(new Set(sessions).size).toBe(1);
});

test('who signs in at the demo gets a key that every cluster takes', async ({ tab, demo }) => {
  await tab.goto(`${demo.origin}/p/hike-socks`);
  await tab.follow('[value="elevate-3"]');
  const before = await keysOf(tab);
  await tab.click('[data-control="sign-in"]');
  await tab.waitFor(() => document.querySelector('output')?.value);
  const keys = await keysOf(tab);
  expect(keys?.sessionKey).toBe(before?.sessionKey);
  expect(keys?.customerKey).not.toBe(before?.customerKey);

  await tab.follow(BUY);
  await expectOne(demo, 'web-v2', 'adding-to-cart');
  expect(acts(demo)[0]?.query['esales.customerKey']).toBe(keys?.customerKey);
});

test('a choice of what there is not leaves the demo with v3', async ({ tab, demo }) => {
  await tab.goto(`${demo.origin}/`);
  await tab.evaluate(async () => {
    await fetch('/elevate', { method: 'POST', body: new URLSearchParams({ elevate: 'elevate-5' }) });
  });
  await tab.goto(`${demo.origin}/p/hike-socks`);
  const told = () => {
    const { api, endpoint } = document.querySelector<HTMLElement>('[data-api]')?.dataset ?? {};
    return { api, endpoint };
  };
  expect(await tab.evaluate(told)).toEqual({ api: 'v3', endpoint: `${demo.cluster.origin}/elevate-4` });
});

test('two products of each list of the demo are sponsored, and its panel tells when one was seen', async ({
  tab,
  demo,
}) => {
  await tab.goto(`${demo.origin}/c/clothing`);
  const marked = await tab.evaluate(() =>
    [...document.querySelectorAll('[data-elevate-sponsored]')].map(
      (card) => card.querySelector('.card-sponsored')?.textContent,
    ),
  );
  expect(marked).toEqual(['Sponsored', 'Sponsored']);
  await tab.waitFor(() => document.querySelector('.type-ad-impression'));
  const ticket = await tab.evaluate(() =>
    document.querySelector('[data-elevate-sponsored]')?.getAttribute('data-elevate-ticket'),
  );
  const [impression] = demo.cluster.received();
  expect(impression).toMatchObject({ type: 'ad-impression', api: 'v3', status: 204, message: '' });
  expect(impression?.body).toBe(JSON.stringify({ ticket }));

  await tab.follow('[value="elevate-3"]');
  expect(await tab.evaluate(() => document.querySelector('[src*=impressions]'))).toBeNull();
});

test('a link of the demo to its partner ends the session, its form to the payment does not', async ({
  visitor,
  tab,
  demo,
}) => {
  // As people open it, since the host decides.
  const keys = await begin(tab, `${demo.asStarted}/`);
  const ends = (await endsOnLeaving(tab)).map((type) => [type, keys?.sessionKey]);
  await tab.follow('.footer [href$="/partner"]');
  await poll('the end', () => acts(demo).length === ends.length);

  const next = await begin(tab, `${demo.asStarted}/p/hike-socks`);
  await tab.follow(BUY);
  await tab.follow('[action$="/pay"] button');
  expect(await tab.evaluate(() => document.title)).toBe('Brookpay');
  await tab.follow('[action="/paid"] button');
  expect(await tab.url()).toBe(`${demo.asStarted}/thank-you`);
  await tab.goto(`${demo.asStarted}/p/hike-socks`);
  await tab.follow(BUY);
  const added = ['add-to-cart', next?.sessionKey];
  await poll('what was added', () => acts(demo).filter(({ type }) => type === added[0]).length === 2);
  expect(acts(demo).map(({ type, query }) => [type, query.sessionKey])).toEqual([...ends, added, added]);
  // They would be those of the same host in other tests, too.
  await visitor.clearCookies();
});

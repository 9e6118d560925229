import type { Tracker } from '../src/tracker.ts';
import { CLOCK_WITH_TIMERS, pass } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { keysIn, keysOf } from './keys-of.ts';
import { pageOf } from './markup.ts';
import { goOffline, goOnline, NETWORK, waiting } from './offline.ts';

declare const elevateTracker: Tracker;
declare const sent: string[];

const CARDS = `<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b>
  <a href="/next" data-elevate-ticket="tie">Tie</a>`;

const SHOP = pageOf(`${NETWORK}{{tag}}`, CARDS);

/** Notes what was handed to the browser, in order: connections may overtake each other. */
const WITH_LOG = pageOf(
  `${NETWORK}<script>
    sent = [];
    document.addEventListener('elevate:notification', ({ detail: { queued, body } }) => {
      if (queued && body) sent.push(JSON.parse(body).ticket);
    });
  </script>{{tag}}`,
  CARDS,
);

test('what a browser that is cut off from the network kept is sent once when it is back', async ({
  open,
  visitor,
  cluster,
}) => {
  test.skip(!visitor.setOffline, 'WebKitGTK knows no way to cut the network; the other tests here play it');
  const tab = await open(CARDS);
  await visitor.setOffline?.(true);
  await tab.click('p');
  await tab.click('b');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { ticket: 'coat' }));
  expect(await waiting(tab)).toBe(3);
  await visitor.setOffline?.(false);
  expect((await cluster.arrived(3)).sort()).toEqual(['add-favorite coat', 'click hat', 'click shirt']);
});

test('what happens offline waits, and goes out in order with the keys of its time', async ({
  tab,
  shop,
  cluster,
}) => {
  await tab.goto(shop.document('/', WITH_LOG));
  const before = await keysOf(tab);
  await goOffline(tab);
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.identify('customer-4711'));
  await tab.click('b');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { ticket: 'coat' }));
  expect(await cluster.arrived()).toEqual([]);
  await goOnline(tab);
  const all = await cluster.settled(3);
  expect(await tab.evaluate(() => sent)).toEqual(['shirt', 'hat', 'coat']);
  const after = { customerKey: 'customer-4711', sessionKey: before?.sessionKey };
  expect(all.map((each) => [each.type, each.body, keysIn(each)])).toEqual(
    expect.arrayContaining([
      ['click', '{"ticket":"shirt"}', before],
      ['click', '{"ticket":"hat"}', after],
      ['add-favorite', '{"ticket":"coat"}', after],
    ]),
  );
});

test('it survives a change of page and a closed tab, which end nothing', async ({
  tab,
  shop,
  visitor,
  cluster,
}) => {
  shop.document('/next', SHOP);
  await tab.goto(shop.document('/', SHOP));
  const keys = await keysOf(tab);
  await goOffline(tab);
  await tab.follow('a');
  await tab.click('p');
  await tab.close();
  const later = await visitor.newTab();
  await later.goto(`${shop.origin}/`);
  await later.click('b');
  expect(await cluster.arrived()).toEqual([]);
  // Nobody tells this page that the browser is online again: the next one finds out.
  await later.evaluate(() => localStorage.removeItem('offline'));
  await later.goto(`${shop.origin}/next`);
  const all = await cluster.settled(3);
  expect(all.map(({ body }) => body).sort()).toEqual([
    '{"ticket":"hat"}',
    '{"ticket":"shirt"}',
    '{"ticket":"tie"}',
  ]);
  expect(all.map(keysIn)).toEqual([keys, keys, keys]);
});

test('the end after a timeout waits too, with the key of the session that ended', async ({
  tab,
  shop,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(`${NETWORK}${CLOCK_WITH_TIMERS}{{tag}}`, CARDS)));
  const keys = await keysOf(tab);
  await goOffline(tab);
  await pass(tab, 31);
  await tab.click('p');
  const fresh = await keysOf(tab);
  expect(await cluster.arrived()).toEqual([]);
  await goOnline(tab);
  const all = await cluster.settled(2);
  const [click, end] = all.sort((one, other) => one.type.localeCompare(other.type));
  expect(end?.type).toBe('end');
  expect(keysIn(end)).toEqual(keys);
  expect(keysIn(click)).toEqual(fresh);
  expect(fresh?.sessionKey).not.toBe(keys?.sessionKey);
});

test('of more than 100 the oldest are dropped', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', WITH_LOG));
  await goOffline(tab);
  await tab.evaluate(() => {
    for (let number = 0; number < 103; number++) elevateTracker.click(`${number}`);
  });
  expect(await waiting(tab)).toBe(100);
  await goOnline(tab);
  await cluster.waitFor(100);
  const expected = Array.from({ length: 100 }, (_, index) => `${index + 3}`);
  expect(await tab.evaluate(() => sent)).toEqual(expected);
  const arrived = await cluster.arrived(100);
  expect(arrived.sort()).toEqual(expected.map((ticket) => `click ${ticket}`).sort());
});

test('what has waited for an hour is dropped', async ({ tab, shop, cluster }) => {
  const tag = '<script async src="/elevate-tracker.js" data-endpoint="{{endpoint}}" data-market="UK"';
  await tab.goto(
    shop.document(
      '/',
      pageOf(`${NETWORK}${CLOCK_WITH_TIMERS}${tag} data-session-timeout="600"></script>`, CARDS),
    ),
  );
  await goOffline(tab);
  await tab.click('p');
  await pass(tab, 2);
  await tab.click('b');
  await pass(tab, 59);
  await goOnline(tab);
  expect(await cluster.arrived(1)).toEqual(['click hat']);
  expect(await waiting(tab)).toBe(0);
});

test('where storage is full, it waits in memory', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', SHOP));
  await goOffline(tab);
  await tab.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2)
      for (let count = 0; ; count++)
        try {
          localStorage.setItem(`${size} ${count}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });
  await tab.click('p');
  await tab.click('b');
  expect(await waiting(tab)).toBe(0);
  expect(await cluster.arrived()).toEqual([]);
  await goOnline(tab);
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

test('what is damaged, or for another address, is dropped and stops nothing', async ({
  tab,
  shop,
  otherSite,
  cluster,
}) => {
  await tab.goto(shop.plainPage('/plain', ''));
  const keys = 'customerKey=c&market=UK&sessionKey=s';
  const click = `${cluster.endpoint}/api/v2/notifications/click`;
  await tab.evaluate(
    (urls) => {
      const entries = ['{', '5', 'null', '[]', '{}', '{"url":5}', '{"url":"click"}', '{"url":null}'];
      for (const url of urls)
        entries.push(JSON.stringify({ type: 'click', url, body: '{"ticket":"shirt"}' }));
      const now = Date.now().toString(36);
      for (const [index, entry] of entries.entries())
        localStorage.setItem(`elevate-tracker-${now}-${1e6 + index}`, entry);
      for (const name of ['', 'x', '-', `${now}`]) localStorage.setItem(`elevate-tracker-${name}`, '{');
    },
    [
      `${otherSite.origin}/reports?test=foreign`,
      `${cluster.endpoint}/elsewhere`,
      `${click}/../../../../elsewhere?${keys}`,
      `${cluster.origin}.example/api/v2/notifications/click?${keys}`,
      `${click}?${keys}`,
    ],
  );
  await tab.goto(shop.document('/', SHOP));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await waiting(tab)).toBe(0);
});

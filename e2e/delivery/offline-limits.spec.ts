import type { Tracker } from '../../src/tracker.ts';
import { CLOCK_WITH_TIMERS, pass } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf } from '../support/markup.ts';
import { CARDS, goOffline, goOnline, NETWORK, SHOP, WITH_LOG, waiting } from '../support/offline.ts';

declare const elevateTracker: Tracker;
declare const sent: string[];

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

import type { Tracker } from '../../../src/tracker.ts';
import { ticketsHandedOver } from '../../support/delivery/noted.ts';
import { goOffline, goOnline, NETWORK, SHOP, waiting } from '../../support/delivery/offline.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { CLOCK, CLOCK_WITH_TIMERS, pass } from '../../support/site/clock.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import type { Site } from '../../support/site/site.ts';

declare const elevateTracker: Tracker;

test('of more than 100 the oldest are dropped', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', SHOP));
  await goOffline(tab);
  await tab.evaluate(() => {
    for (let number = 0; number < 103; number++) elevateTracker.click(`${number}`);
  });
  expect(await waiting(tab)).toBe(100);
  await goOnline(tab);
  await cluster.waitFor(100);
  const expected = Array.from({ length: 100 }, (_, index) => `${index + 3}`);
  expect(await ticketsHandedOver(tab)).toEqual(expected);
  const arrived = await cluster.arrived(100);
  expect(arrived.sort()).toEqual(expected.map((ticket) => `click ${ticket}`).sort());
});

test('what has waited for an hour is dropped', async ({ tab, shop, cluster }) => {
  const tag = shopTag({ 'session-timeout': '600' });
  await tab.goto(shop.document('/', pageOf(NETWORK + CLOCK_WITH_TIMERS + tag, CARDS)));
  await goOffline(tab);
  await tab.click('p');
  await pass(tab, 2);
  await tab.click('b');
  await pass(tab, 59);
  await goOnline(tab);
  expect(await cluster.arrived(1)).toEqual(['click hat']);
  expect(await waiting(tab)).toBe(0);
});

/** Two shops on one origin, each with a cluster of its own; both have the pages' clock stand still. */
function openShops(shop: Site): string[] {
  return ['', '/slow-1'].map((cluster, index) => {
    const tag = shopTag({ endpoint: `{{endpoint}}${cluster}`, 'session-timeout': '600' });
    return shop.document(`/${index}`, pageOf(NETWORK + CLOCK + tag, CARDS));
  });
}

test('what waits for another cluster is left alone until a page of that one sends it', async ({
  tab,
  shop,
  cluster,
}) => {
  const [first, second] = openShops(shop);
  await tab.goto(`${first}?0`);
  await goOffline(tab);
  await tab.click('p');
  await tab.goto(`${second}?1`);
  await tab.click('b');
  await goOnline(tab);
  expect(await cluster.arrived(1)).toEqual(['click hat']);
  expect(await waiting(tab)).toBe(1);
  await tab.goto(`${first}?2`);
  const [hat, shirt, ...more] = await cluster.settled(2);
  expect([hat?.url, shirt?.url]).toEqual([
    expect.stringContaining('/slow-1/'),
    expect.not.stringContaining('/slow-1/'),
  ]);
  expect([shirt?.body, more]).toEqual(['{"ticket":"shirt"}', []]);
});

test('after an hour nothing waits any more, for whichever cluster it was', async ({ tab, shop, cluster }) => {
  const [first, second] = openShops(shop);
  await tab.goto(`${first}?0`);
  await goOffline(tab);
  await tab.click('p');
  await tab.goto(`${second}?61`);
  await goOnline(tab);
  await expect.poll(() => waiting(tab)).toBe(0);
  await tab.goto(`${first}?62`);
  await tab.click('b');
  expect(await cluster.arrived(1)).toEqual(['click hat']);
});

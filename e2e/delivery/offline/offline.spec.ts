import { findBrowser } from '../../../scripts/machine/browsers.mjs';
import type { Tracker } from '../../../src/tracker.ts';
import { ticketsHandedOver } from '../../support/delivery/noted.ts';
import { goOffline, goOnline, NETWORK, SHOP, waiting } from '../../support/delivery/offline.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { CLOCK_WITH_TIMERS, pass } from '../../support/site/clock.ts';
import { pageOf } from '../../support/site/markup.ts';
import { keysIn, keysOf } from '../../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;

/** Playwright's own build can cut the network, that of the system cannot. */
const webkit = await findBrowser('webkit');

test.describe(() => {
  test.skip(
    ({ engine }) => engine === 'webkit' && webkit?.kind === 'system',
    'WebKitGTK knows no way to cut the network; the other tests here play it',
  );

  test('what a browser that is cut off from the network kept is sent once when it is back', async ({
    open,
    visitor,
    cluster,
  }) => {
    const tab = await open(CARDS);
    await visitor.setOffline?.(true);
    await tab.waitFor(() => !navigator.onLine);
    await tab.click('p');
    await tab.click('b');
    await tab.evaluate(() => elevateTracker.notify('add-favorite', { ticket: 'coat' }));
    expect(await waiting(tab)).toBe(3);
    await visitor.setOffline?.(false);
    expect((await cluster.arrived(3)).sort()).toEqual(['add-favorite coat', 'click hat', 'click shirt']);
  });
});

test('what happens offline waits, and goes out in order with the keys of its time', async ({
  tab,
  shop,
  cluster,
}) => {
  await tab.goto(shop.document('/', SHOP));
  const before = await keysOf(tab);
  await goOffline(tab);
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.identify('customer-4711'));
  await tab.click('b');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { ticket: 'coat' }));
  expect(await cluster.arrived()).toEqual([]);
  await goOnline(tab);
  const all = await cluster.settled(3);
  expect(await ticketsHandedOver(tab)).toEqual(['shirt', 'hat', 'coat']);
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

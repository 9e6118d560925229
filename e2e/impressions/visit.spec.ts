import {
  ad,
  append,
  HASTE,
  passSecond,
  seenBy,
  shopWith,
  V3,
  WATCHER,
} from '../support/add-ons/impressions.ts';
import { agree, REQUIRED, refuse } from '../support/consent/consent.ts';
import { leftovers, NO_LEFTOVERS } from '../support/consent/stored.ts';
import { waiting } from '../support/delivery/offline.ts';
import { expect, test } from '../support/fixtures.ts';
import { CLOCK_WITH_TIMERS, moveClock, pass } from '../support/site/clock.ts';
import { whenLoaded } from '../support/site/loaded.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

const MINUTE = 60_000;
const SHIRT = ad('shirt');

/** A page whose clock can be set, with nothing that counts yet. */
const CLOCKED = pageOf(
  HASTE + CLOCK_WITH_TIMERS + tagOf(V3) + WATCHER,
  '<p data-elevate-ticket="ordinary">Shirt</p>',
);

test('what was seen before consent counts then, once', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT, REQUIRED)));
  await passSecond(tab);
  expect(await cluster.settled()).toEqual([]);
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
  await agree(tab);
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  await agree(tab);
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

test('after a refusal nothing counts', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT, REQUIRED)));
  await passSecond(tab);
  await refuse(tab);
  await append(tab, ad('hat'));
  await passSecond(tab);
  expect(await cluster.settled()).toEqual([]);
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
});

test('who consents after a refusal counts from there on', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT, REQUIRED)));
  await passSecond(tab);
  await refuse(tab);
  await agree(tab);
  await append(tab, ad('hat'));
  expect(await seenBy(tab, cluster)).toEqual(['hat']);
});

test('without keys where the visitor is anonymous', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT, { 'user-context': 'ANONYMOUS' })));
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'ad-impression', query: { market: 'UK', userContext: 'ANONYMOUS' }, status: 204 },
  ]);
});

test.describe(() => {
  test.skip(({ engine }) => engine === 'webkit', 'WebKitGTK knows no way to cut the network');

  test('what is seen offline goes out later, once', async ({ shop, tab, visitor, cluster }) => {
    await tab.goto(shop.document('/', shopWith('<p>Nothing sponsored yet</p>')));
    await whenLoaded(tab);
    await visitor.setOffline?.(true);
    await tab.waitFor(() => !navigator.onLine);
    await append(tab, SHIRT);
    await expect.poll(() => waiting(tab)).toBe(1);
    await visitor.setOffline?.(false);
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  });
});

test('it does not keep the session alive', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', CLOCKED));
  const keys = await keysOf(tab);
  await moveClock(tab, 29 * MINUTE);
  await append(tab, SHIRT);
  await cluster.waitFor(1);
  await pass(tab, 2);
  const [impression, end] = await cluster.settled(2);
  expect([impression?.type, end?.type]).toEqual(['ad-impression', 'end']);
  expect(keysIn(impression)).toEqual(keys);
  expect((await keysOf(tab))?.sessionKey).not.toBe(keys?.sessionKey);
});

test('it starts no session', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', CLOCKED));
  const first = await keysOf(tab);
  await pass(tab, 31);
  await cluster.waitFor(1);
  const second = await keysOf(tab);
  await append(tab, SHIRT);
  await cluster.waitFor(2);
  // A session that never started has no end.
  await pass(tab, 60);
  expect((await cluster.settled(2)).map(({ type }) => type)).toEqual(['end', 'ad-impression']);
  expect((await keysOf(tab))?.sessionKey).toBe(second?.sessionKey);
  await tab.click('p');
  const [end, impression, click] = await cluster.settled(3);
  expect(end?.query.sessionKey).toBe(first?.sessionKey);
  expect([keysIn(impression), keysIn(click)]).toEqual([second, second]);
});

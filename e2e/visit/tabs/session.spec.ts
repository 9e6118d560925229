import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { clockedPage, pass } from '../../support/site/clock.ts';
import { openBegun } from '../../support/visit/begun.ts';
import { catchUp } from '../../support/visit/catch-up.ts';
import { carrying, keysOf, told } from '../../support/visit/keys-of.ts';
import { takeTurns } from '../../support/visit/turns.ts';

test.beforeEach(({ shop }) => void shop.document('/', clockedPage(CARDS)));

test('activity in either tab keeps the session alive for both', async ({ visitor, shop, cluster }) => {
  const [tab, other] = await openBegun(visitor, `${shop.origin}/?0`, `${shop.origin}/?20`);
  const keys = await keysOf(other);
  // At 40, 60 and 80 minutes, each time more than 30 after what this tab itself did last.
  await pass(tab, 40);
  await tab.click('p');
  await catchUp(other, tab);
  await pass(other, 40);
  await other.click('p');
  await catchUp(tab, other);
  await pass(tab, 40);
  await tab.click('b');
  await cluster.waitFor(3);
  // Half an hour after the other tab's, but not after this one's.
  await catchUp(other, tab);
  await pass(other, 40);
  expect(await keysOf(other)).toEqual(keys);
  await catchUp(tab, other);
  await pass(tab, 31);
  await tab.press('Tab');
  await cluster.waitFor(4);
  await catchUp(other, tab);
  await pass(other, 12);
  await other.click('b');
  const next = await keysOf(tab);
  expect(told(await cluster.settled(5))).toEqual([
    ...carrying(keys, 'click', 'click', 'click', 'end'),
    ['click', next],
  ]);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
});

test('when the timers of two tabs find the session too old, one ends it and both go on alike', async ({
  visitor,
  shop,
  cluster,
}) => {
  const [tab, other] = await openBegun(visitor, `${shop.origin}/?0`, `${shop.origin}/?0`);
  const keys = await keysOf(tab);
  // Chance could bring both within the milliseconds in which neither sees what the other one writes, so it is made to
  // bring them far apart: some 1.8 seconds.
  for (const [each, chance] of [[tab, 2] as const, [other, 0.1] as const])
    await each.evaluate((number) => {
      Math.random = () => number;
    }, chance);
  await Promise.all([tab, other].map((each) => pass(each, 30)));
  await cluster.waitFor(1);
  await catchUp(tab, other);
  const next = await keysOf(tab);
  expect(await keysOf(other)).toEqual(next);
  expect(next?.customerKey).toBe(keys?.customerKey);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
  // The slower timer has fired once its tab asks for the long one again.
  for (const each of [tab, other]) await each.waitFor(() => isTimerSet());
  await other.click('p');
  await cluster.waitFor(2);
  await tab.click('p');
  expect(told(await cluster.settled(3))).toEqual([['end', keys], ...carrying(next, 'click', 'click')]);
});

test('what one tab does to the keys, the next click in the other carries', async ({
  visitor,
  shop,
  cluster,
}) => {
  const tabs = await openBegun(visitor, `${shop.origin}/?0`, `${shop.origin}/?0`);
  const { sessions, expected } = await takeTurns(tabs, cluster, catchUp);
  expect(told(await cluster.settled(5))).toEqual(expected);
  expect(new Set(sessions.map((keys) => keys?.sessionKey)).size).toBe(3);
  expect(sessions[2]?.customerKey).not.toBe('anna');
});

import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { clockedPage, pass } from '../../support/site/clock.ts';
import { begin, openBegun } from '../../support/visit/begun.ts';
import { crashing } from '../../support/visit/crash.ts';
import { carrying, keysOf, told } from '../../support/visit/keys-of.ts';
import { closeLast } from '../../support/visit/leaving.ts';

const MANY = 10;

/** Pages whose clock stands at so many minutes. */
const CLOCKED = clockedPage(CARD);

test('leaving with one tab ends nothing while another is open; with the last one it does', async ({
  visitor,
  shop,
  otherSite,
  cluster,
}) => {
  const away = otherSite.plainPage('/', 'Another site');
  const address = shop.page('/shop', `${CARD}<a href="${away}">Leave</a>`);
  const [tab, second, third] = await openBegun(visitor, address, address, address);
  const keys = await keysOf(tab);
  expect([await keysOf(second), await keysOf(third)]).toEqual([keys, keys]);
  await second.follow('a');
  await third.close();
  await tab.click('p');
  await cluster.waitFor(1);
  const ends = await closeLast(tab);
  expect(told(await cluster.settled(1 + ends.length))).toEqual(carrying(keys, 'click', ...ends));
});

test('a tab whose page has no tag keeps the session open, however long', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.document('/', CLOCKED.replace('<p', '<a href="/press">Press</a><p'));
  shop.plainPage('/press', `${CARD}<a href="/?12">Shop</a>`);
  const [other, reading] = await openBegun(visitor, `${shop.origin}/?0`, `${shop.origin}/?0`);
  const keys = await keysOf(other);
  await reading.follow('a');
  await pass(other, 10);
  await other.close();
  expect(await begin(tab, `${shop.origin}/?11`)).toEqual(keys);
  await reading.follow('a');
  await tab.close();
  await reading.click('p');
  await cluster.waitFor(1);
  const ends = await closeLast(reading);
  expect(told(await cluster.settled(1 + ends.length))).toEqual(carrying(keys, 'click', ...ends));
});

test('a tab that crashed leaves the end of the session to the timeout', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.document('/', CLOCKED);
  shop.document('/crashing', crashing(CLOCKED));
  const [crashed] = await openBegun(visitor, `${shop.origin}/crashing?0`);
  const keys = await keysOf(crashed);
  await crashed.close();
  const [closed] = await openBegun(visitor, `${shop.origin}/?1`);
  await closed.close();
  expect(await begin(tab, `${shop.origin}/?20`)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
  await pass(tab, 30);
  await cluster.waitFor(1);
  await tab.click('p');
  await cluster.waitFor(2);
  const next = await keysOf(tab);
  // In the next session nothing is left of it.
  const ends = await closeLast(tab);
  expect(told(await cluster.settled(2 + ends.length))).toEqual([
    ['end', keys],
    ...carrying(next, 'click', ...ends),
  ]);
});

/** At 60 minutes each of the tabs is still open: one was used all the time, the other one never. */
for (const closed of ['used', 'idle'] as const) {
  test(`after an hour, closing the ${closed} one of two tabs ends nothing`, async ({
    visitor,
    shop,
    cluster,
  }) => {
    const address = `${shop.document('/', CLOCKED)}?0`;
    const [used, idle] = await openBegun(visitor, address, address);
    const keys = await keysOf(used);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      for (const each of [used, idle]) await pass(each, 10);
      await used.press('Tab');
    }
    const [going, left] = closed === 'used' ? [used, idle] : [idle, used];
    await going.close();
    await left.click('p');
    await cluster.waitFor(1);
    const ends = await closeLast(left);
    expect(told(await cluster.settled(1 + ends.length))).toEqual(carrying(keys, 'click', ...ends));
  });
}

test(`of ${MANY} tabs, closed in any order, the last one ends the session, once`, async ({
  visitor,
  shop,
  cluster,
}) => {
  test.slow();
  const address = shop.page('/shop', CARD);
  const tabs = await openBegun(visitor, ...Array(MANY).fill(address));
  const keys = await Promise.all(tabs.map(keysOf));
  const [last, ...others] = tabs.map((tab, index) => ({ tab, index, rank: Math.random() })).sort(byRank);
  for (const { tab } of others) await tab.close();
  expect(await cluster.arrived()).toEqual([]);
  const ends = last ? await closeLast(last.tab) : [];
  const order = [...others, last].map((each) => each?.index);
  expect(told(await cluster.settled(ends.length)), `closed in the order ${order}`).toEqual(
    carrying(keys[0], ...ends),
  );
  expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(1);
});

const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;

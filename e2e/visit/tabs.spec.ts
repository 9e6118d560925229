import { CLOCK_WITH_TIMERS, pass } from '../support/clock.ts';
import { CRASH } from '../support/crash.ts';
import { expect, test } from '../support/fixtures.ts';
import { catchUp, keysIn, keysOf } from '../support/keys-of.ts';
import { pageOf } from '../support/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const MANY = 20;

/** Pages whose clock stands at so many minutes. */
const CLOCKED = pageOf(`${CLOCK_WITH_TIMERS}{{tag}}`, CARD);

test('leaving with one tab ends nothing while another is open; with the last one it does', async ({
  tab,
  visitor,
  shop,
  otherSite,
  cluster,
}) => {
  const address = shop.page(
    '/shop',
    `${CARD}<a href="${otherSite.plainPage('/', 'Another site')}">Leave</a>`,
  );
  const [second, third] = [await visitor.newTab(), await visitor.newTab()];
  for (const each of [tab, second, third]) await each.goto(address);
  const keys = await keysOf(tab);
  expect([await keysOf(second), await keysOf(third)]).toEqual([keys, keys]);
  await second.follow('a');
  await third.close();
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.close();
  const all = await cluster.settled(2);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
});

test('a tab that crashed keeps the session open no longer than the timeout', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.document('/', CLOCKED);
  shop.document('/crashing', CLOCKED.replace('{{tag}}', `${CRASH}{{tag}}`));
  const crashed = await visitor.newTab();
  await crashed.goto(`${shop.origin}/crashing?0`);
  const keys = await keysOf(crashed);
  await crashed.close();
  const closed = await visitor.newTab();
  await closed.goto(`${shop.origin}/?1`);
  await closed.close();
  await tab.goto(`${shop.origin}/?20`);
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
  await pass(tab, 11);
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.close();
  const all = await cluster.settled(2);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
});

/** At 60 minutes each of the tabs is still open: one was used all the time, the other one never. */
for (const closed of ['used', 'idle'] as const) {
  test(`after an hour, closing the ${closed} one of two tabs ends nothing`, async ({
    visitor,
    shop,
    cluster,
  }) => {
    shop.document('/', CLOCKED);
    const tabs = { used: await visitor.newTab(), idle: await visitor.newTab() };
    await tabs.used.goto(`${shop.origin}/?0`);
    const keys = await keysOf(tabs.used);
    await tabs.idle.goto(`${shop.origin}/?0`);
    // A page load is noted when the browser is idle, or when it is asked for the keys.
    expect(await keysOf(tabs.idle)).toEqual(keys);
    await catchUp(tabs.used, tabs.idle);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      for (const each of [tabs.used, tabs.idle]) await pass(each, 10);
      await tabs.used.press('Tab');
    }
    await tabs[closed].close();
    const left = tabs[closed === 'used' ? 'idle' : 'used'];
    // What the closed one wrote becomes visible in the other a little later.
    await left.waitFor(
      () => Object.keys(localStorage).filter((name) => name.startsWith('elevate-tracker.t')).length === 1,
    );
    await left.click('p');
    await cluster.waitFor(1);
    await left.close();
    const all = await cluster.settled(2);
    expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
    expect(all.map(keysIn)).toEqual([keys, keys]);
  });
}

test(`of ${MANY} tabs, closed in any order, the last one ends the session, once`, async ({
  visitor,
  shop,
  cluster,
}) => {
  test.slow();
  const address = shop.page('/shop', CARD);
  const tabs: Tab[] = [];
  while (tabs.length < MANY) {
    const tab = await visitor.newTab();
    await tab.goto(address);
    tabs.push(tab);
  }
  const keys = await Promise.all(tabs.map(keysOf));
  const [last, ...others] = tabs.map((tab, index) => ({ tab, index, rank: Math.random() })).sort(byRank);
  for (const { tab } of others) await tab.close();
  expect(await cluster.arrived()).toEqual([]);
  await last?.tab.close();
  const all = await cluster.settled(1);
  const order = [...others, last].map((each) => each?.index);
  expect(
    all.map(({ type }) => type),
    `closed in the order ${order}`,
  ).toEqual(['end']);
  expect(new Set([keysIn(all[0]), ...keys].map((each) => JSON.stringify(each))).size).toBe(1);
});

const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;

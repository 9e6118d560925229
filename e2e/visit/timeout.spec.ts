import type { Tracker } from '../../src/tracker.ts';
import { CLOCK, CLOCK_WITH_TIMERS, moveClock, pass } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import { pageOf } from '../support/markup.ts';

declare const elevateTracker: Tracker;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const OTHER_CARD = '<b data-elevate-ticket="hat">Hat</b>';
const MINUTE = 60_000;

/** Pages whose clock stands at so many minutes, with links to later ones. */
const CLOCKED = pageOf(
  `${CLOCK}{{tag}}`,
  `${CARD}<a href="?20">20</a> <a href="?31">31</a> <a href="?62">62</a>`,
);

test('after the timeout the session ends once, and the next click starts another', async ({
  tab,
  shop,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(`${CLOCK_WITH_TIMERS}{{tag}}`, `${CARD}${OTHER_CARD}`)));
  await tab.click('p');
  await pass(tab, 30);
  await cluster.waitFor(2);
  const fresh = await keysOf(tab);
  await tab.click('b');
  const [click, end, next] = await cluster.waitFor(3);
  await tab.close();
  const all = await cluster.settled(4);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end', 'click', 'end']);
  expect(keysIn(end)).toEqual(keysIn(click));
  expect(keysIn(next)).toEqual(fresh);
  expect(fresh?.customerKey).toBe(keysIn(click).customerKey);
  expect(fresh?.sessionKey).not.toBe(keysIn(click).sessionKey);
  expect(keysIn(all[3])).toEqual(fresh);
});

test('a session that timed out and was not started again does not end twice', async ({ open, cluster }) => {
  const tab = await open(CARD, { 'session-timeout': '0.002' });
  await cluster.waitFor(1);
  await tab.close();
  expect(await cluster.arrived(1)).toEqual(['end']);
});

test('a page load keeps the session alive; one that comes too late ends it first', async ({
  tab,
  shop,
  cluster,
}) => {
  await tab.goto(shop.document('/', CLOCKED));
  const keys = await keysOf(tab);
  await tab.follow('[href="?20"]');
  await tab.follow('[href="?31"]');
  expect(await keysOf(tab)).toEqual(keys);
  await tab.follow('[href="?62"]');
  const [end] = await cluster.waitFor(1);
  await tab.click('p');
  const [, click] = await cluster.settled(2);
  expect(end?.type).toBe('end');
  expect(keysIn(end)).toEqual(keys);
  expect(keysIn(click).customerKey).toBe(keys?.customerKey);
  expect(keysIn(click).sessionKey).not.toBe(keys?.sessionKey);
});

test('a click that comes too late is preceded by the end', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', CLOCKED));
  const keys = await keysOf(tab);
  await moveClock(tab, 30 * MINUTE);
  const told = await tab.evaluate(() => {
    const types: string[] = [];
    document.addEventListener('elevate:notification', (event) => {
      types.push((event as CustomEvent).detail.type);
    });
    document.querySelector('p')?.click();
    return types;
  });
  expect(told).toEqual(['end', 'click']);
  const all = await cluster.settled(2);
  expect(keysIn(all.find(({ type }) => type === 'end'))).toEqual(keys);
  expect(keysIn(all.find(({ type }) => type === 'click')).sessionKey).not.toBe(keys?.sessionKey);
});

test('after end() the stores hold another key, which the next activity starts', async ({ open, cluster }) => {
  const tab = await open(CARD);
  const first = await keysOf(tab);
  await tab.evaluate(() => elevateTracker.end());
  await tab.evaluate(() => elevateTracker.end());
  const second = await keysOf(tab);
  expect(second?.sessionKey).not.toBe(first?.sessionKey);
  await tab.press('Tab');
  expect(await keysOf(tab)).toEqual(second);
  await tab.evaluate(() => elevateTracker.end());
  const ends = await cluster.settled(2);
  expect(ends.map(({ type }) => type)).toEqual(['end', 'end']);
  expect(ends.map(keysIn)).toEqual([first, second]);
});

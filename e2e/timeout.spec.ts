import type { Tracker } from '../src/tracker.ts';
import { CLOCK } from './clock.ts';
import { expect, test } from './fixtures.ts';
import { keysIn, keysOf } from './keys-of.ts';
import { pageOf } from './markup.ts';
import type { Tab } from './tabs/tab.ts';

declare const elevateTracker: Tracker;
declare let time: number;
declare let writes: number;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const MINUTE = 60_000;
const SECOND = 1000;

/** Pages whose clock stands at so many minutes, with links to later ones. */
const CLOCKED = pageOf(
  `${CLOCK}{{tag}}`,
  `${CARD}<a href="?20">20</a> <a href="?31">31</a> <a href="?62">62</a>`,
);

const pass = (tab: Tab, duration: number) =>
  tab.evaluate((ms) => {
    time += ms;
  }, duration);

const happen = (tab: Tab, type: string) =>
  tab.evaluate((name) => void document.body.dispatchEvent(new Event(name, { bubbles: true })), type);

test('after the timeout the session ends once, and the next click starts another', async ({
  open,
  cluster,
}) => {
  const tab = await open(CARD, { 'session-timeout': '0.02' });
  await tab.click('p');
  await cluster.waitFor(2);
  const fresh = await keysOf(tab);
  await tab.click('p');
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

test('activity keeps the session alive, other events do not', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', CLOCKED));
  const keys = await keysOf(tab);
  for (const activity of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click']) {
    await pass(tab, 20 * MINUTE);
    await happen(tab, activity);
    expect(await keysOf(tab), activity).toEqual(keys);
  }
  await pass(tab, 20 * MINUTE);
  await tab.press('Tab');
  await pass(tab, 20 * MINUTE);
  await tab.click('p');
  await pass(tab, 20 * MINUTE);
  for (const event of ['scroll', 'pointermove', 'mousemove', 'pointerup', 'keyup', 'focus', 'input']) {
    await happen(tab, event);
  }
  await pass(tab, 11 * MINUTE);
  await happen(tab, 'click');
  const [click, end] = await cluster.settled(2);
  expect([keysIn(click), keysIn(end)]).toEqual([keys, keys]);
  const next = await keysOf(tab);
  expect(next?.customerKey).toBe(keys?.customerKey);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
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
  await pass(tab, 30 * MINUTE);
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

test('activity is written at most once in 5 seconds, and when the page is left', async ({
  tab,
  shop,
  cluster,
}) => {
  const count = `<script>
    writes = 0;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...entry) {
      writes += 1;
      setItem.apply(this, entry);
    };
  </script>`;
  await tab.goto(shop.document('/', CLOCKED.replace('<body>', `<body>${count}`)));
  const keys = await keysOf(tab);
  await pass(tab, 5 * SECOND);
  await happen(tab, 'keydown');
  const before = await tab.evaluate(() => writes);
  await pass(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await happen(tab, 'pointerdown');
  expect((await tab.evaluate(() => writes)) - before).toBe(0);
  await pass(tab, 0.1 * SECOND);
  for (let pressed = 0; pressed < 10; pressed++) await happen(tab, 'keydown');
  expect((await tab.evaluate(() => writes)) - before).toBe(1);

  // 14.9 s after the start, which the next page, at 30 minutes and 14 s, can know only if it was written.
  await pass(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await tab.evaluate(() => document.querySelector('a')?.setAttribute('href', '?30.23'));
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

test('with a short timeout, activity is written once in a tenth of it', async ({ tab, shop }) => {
  const tag = '<script src="/elevate-tracker.js" data-endpoint="{{endpoint}}" data-market="UK"';
  const head = `${CLOCK}${tag} data-session-timeout="0.5"></script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  const keys = await keysOf(tab);
  await pass(tab, 28 * SECOND);
  await happen(tab, 'keydown');
  await pass(tab, 2.9 * SECOND);
  await happen(tab, 'keydown');
  const stored = () => tab.evaluate(() => JSON.stringify(localStorage));
  const before = await stored();
  expect(await keysOf(tab)).toEqual(keys);
  await pass(tab, 0.1 * SECOND);
  await happen(tab, 'keydown');
  expect(await stored()).not.toBe(before);
});

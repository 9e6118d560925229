import { CLOCK, moveClock } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import { pageOf } from '../support/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare let writes: number;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const MINUTE = 60_000;
const SECOND = 1000;

const CLOCKED = pageOf(`${CLOCK}{{tag}}`, `${CARD}<a href="?30.23">Later</a>`);

const happen = (tab: Tab, type: string) =>
  tab.evaluate((name) => void document.body.dispatchEvent(new Event(name, { bubbles: true })), type);

test('activity keeps the session alive, other events do not', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', CLOCKED));
  const keys = await keysOf(tab);
  for (const activity of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click']) {
    await moveClock(tab, 20 * MINUTE);
    await happen(tab, activity);
    expect(await keysOf(tab), activity).toEqual(keys);
  }
  await moveClock(tab, 20 * MINUTE);
  await tab.press('Tab');
  await moveClock(tab, 20 * MINUTE);
  await tab.click('p');
  await moveClock(tab, 20 * MINUTE);
  for (const event of ['scroll', 'pointermove', 'mousemove', 'pointerup', 'keyup', 'focus', 'input']) {
    await happen(tab, event);
  }
  await moveClock(tab, 11 * MINUTE);
  await happen(tab, 'click');
  const [click, end] = await cluster.settled(2);
  expect([keysIn(click), keysIn(end)]).toEqual([keys, keys]);
  const next = await keysOf(tab);
  expect(next?.customerKey).toBe(keys?.customerKey);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
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
  await moveClock(tab, 5 * SECOND);
  await happen(tab, 'keydown');
  const before = await tab.evaluate(() => writes);
  await moveClock(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await happen(tab, 'pointerdown');
  expect((await tab.evaluate(() => writes)) - before).toBe(0);
  await moveClock(tab, 0.1 * SECOND);
  for (let pressed = 0; pressed < 10; pressed++) await happen(tab, 'keydown');
  expect((await tab.evaluate(() => writes)) - before).toBe(1);

  // 14.9 s after the start, which the next page, at 30 minutes and 14 s, can know only if it was written.
  await moveClock(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

test('with a short timeout, activity is written once in a tenth of it', async ({ tab, shop }) => {
  const tag = '<script src="/elevate-tracker.js" data-endpoint="{{endpoint}}" data-market="UK"';
  const head = `${CLOCK}${tag} data-session-timeout="0.5"></script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  const keys = await keysOf(tab);
  await moveClock(tab, 28 * SECOND);
  await happen(tab, 'keydown');
  await moveClock(tab, 2.9 * SECOND);
  await happen(tab, 'keydown');
  const stored = () => tab.evaluate(() => JSON.stringify(localStorage));
  const before = await stored();
  expect(await keysOf(tab)).toEqual(keys);
  await moveClock(tab, 0.1 * SECOND);
  await happen(tab, 'keydown');
  expect(await stored()).not.toBe(before);
});

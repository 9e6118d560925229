import { ad, unhurriedShopWith } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';

declare const delays: [ticket: string, delay: number][];
declare const timers: { delay: number; run(): void }[];
declare let now: number;
declare let countedAt: number | undefined;

test('a timer is set for what may have been seen, to a second, no more and no less', async ({
  shop,
  tab,
  cluster,
}) => {
  // Of the timers on the page only the script's hand over two values.
  const noteDelays = `<script>{
    delays = [];
    const { setTimeout } = window;
    window.setTimeout = (task, delay, ...values) => {
      if (values.length === 2) delays.push([values[0].dataset.elevateTicket, delay]);
      return setTimeout(task, delay, ...values);
    };
  }</script>`;
  const ads = [
    ad('transparent', 'opacity: 0'),
    ad('none', 'display: none'),
    ad('less', 'position: fixed; height: 100px; bottom: -60px'),
    ad('shirt'),
  ];
  await tab.goto(
    shop.document('/', unhurriedShopWith(ads.join('')).replace('<style>', `${noteDelays}<style>`)),
  );
  await cluster.waitFor(1);
  const rounded = await tab.evaluate(() => delays.map(([ticket, delay]) => `${ticket} ${Math.round(delay)}`));
  expect([...new Set(rounded)].sort()).toEqual(['shirt 1000', 'transparent 1000']);
});

/** A page on which time stands still, and the script's timers wait. */
const stillShopWith = (body: string) =>
  unhurriedShopWith(body).replace(
    '<style>',
    `<script>{
      now = 1000;
      timers = [];
      Object.defineProperty(IntersectionObserverEntry.prototype, 'time', { get: () => now });
      const { setTimeout } = window;
      window.setTimeout = (task, delay, ...values) => {
        if (values.length < 2) return setTimeout(task, delay, ...values);
        timers.push({ delay, run: () => task(...values) });
        return 0;
      };
      document.addEventListener('elevate:notification', () => { countedAt = now; });
    }</script><style>`,
  );

/** Goes to a time at which the last timer is over. */
const runLastTimer = (tab: Tab, time: number) =>
  tab.evaluate((time) => {
    now = time;
    timers.at(-1)?.run();
  }, time);

const delaysOf = async (tab: Tab, count: number) => {
  await tab.waitFor((count) => timers.length === count, count);
  return tab.evaluate(() => timers.map(({ delay }) => delay));
};

test('what changes shortly before the second is over neither cuts it short nor begins it anew', async ({
  shop,
  tab,
  cluster,
}) => {
  const large = ad('shirt', 'position: absolute; top: 40vh; height: 300vh; width: 100%');
  await tab.goto(shop.document('/', stillShopWith(large)));
  await delaysOf(tab, 1);
  await tab.evaluate(() => {
    now = 1999;
    scrollTo(0, 0.2 * innerHeight);
  });
  expect(await delaysOf(tab, 2)).toEqual([1000, 1]);
  await runLastTimer(tab, 2000);
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  expect(await tab.evaluate(() => countedAt)).toBe(2000);
});

test('what was transparent needs a second from when that is noticed', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', stillShopWith(ad('shirt', 'opacity: 0'))));
  await delaysOf(tab, 1);
  await tab.evaluate(() => document.querySelector('p')?.style.setProperty('opacity', '1'));
  await runLastTimer(tab, 2000);
  expect(await delaysOf(tab, 2)).toEqual([1000, 1000]);
  await runLastTimer(tab, 3000);
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  expect(await tab.evaluate(() => countedAt)).toBe(3000);
});

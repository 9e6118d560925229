import { expect, test } from '../../support/fixtures.ts';
import { clockedPage, moveClock, pass } from '../../support/site/clock.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';

const MINUTE = 60_000;
const PAGE = clockedPage('<p>A page</p>');

const notify = (tab: Tab, type: string) =>
  tab.evaluate((type) => {
    window.elevateTracker?.push((tracker) => tracker.notify(type, { ticket: 'shirt' }));
  }, type);

test('a notification keeps the session alive', async ({ shop, tab, cluster }) => {
  const keys = await begin(tab, shop.document('/', PAGE));
  await moveClock(tab, 29 * MINUTE);
  await notify(tab, 'add-favorite');
  await pass(tab, 2);
  expect(told(await cluster.settled(1))).toEqual([['add-favorite', keys]]);
  await pass(tab, 28);
  expect(told(await cluster.settled(2))).toEqual([
    ['add-favorite', keys],
    ['end', keys],
  ]);
});

test('an ad impression does not keep it alive', async ({ shop, tab, cluster }) => {
  const keys = await begin(tab, shop.document('/', PAGE));
  await moveClock(tab, 29 * MINUTE);
  await notify(tab, 'ad-impression');
  await pass(tab, 2);
  expect(told(await cluster.settled(2))).toEqual([
    ['ad-impression', keys],
    ['end', keys],
  ]);
});

test('an ad impression starts no session, the next other notification does', async ({
  shop,
  tab,
  cluster,
}) => {
  const first = await begin(tab, shop.document('/', PAGE));
  await pass(tab, 31);
  await cluster.waitFor(1);
  const second = await keysOf(tab);
  await notify(tab, 'ad-impression');
  await pass(tab, 60);
  // A session that never started has no end.
  const before = [
    ['end', first],
    ['ad-impression', second],
  ];
  expect(told(await cluster.settled(2))).toEqual(before);
  await notify(tab, 'add-favorite');
  await pass(tab, 31);
  expect(told(await cluster.settled(4))).toEqual([...before, ['add-favorite', second], ['end', second]]);
});

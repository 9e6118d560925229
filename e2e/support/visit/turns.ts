import type { Tracker } from '../../../src/tracker.ts';
import type { Inbox } from '../inbox.ts';
import type { Tab } from '../tabs/tab.ts';
import { type Keys, keysOf } from './keys-of.ts';

declare const elevateTracker: Tracker;

/**
 * Two pages of one visit take turns: one ends the session, the other one says who the visitor is, the first one forgets
 * it. Each time a click on the page that did nothing follows, once that has caught up. Returns the keys of the three
 * sessions, and what must have arrived.
 */
export async function takeTurns(
  [tab, other]: [Tab, Tab],
  cluster: Inbox,
  catchUp: (tab: Tab, other: Tab) => Promise<void>,
): Promise<{ sessions: Keys[]; expected: unknown[] }> {
  const first = await keysOf(other);
  await tab.evaluate(() => elevateTracker.end());
  const second = await keysOf(tab);
  // What two tabs send may arrive in another order.
  await cluster.waitFor(1);
  await catchUp(other, tab);
  await other.click('p');
  await cluster.waitFor(2);
  await other.evaluate(() => elevateTracker.identify('anna'));
  const anna = { ...second, customerKey: 'anna' };
  await catchUp(tab, other);
  await tab.click('p');
  await cluster.waitFor(3);
  await tab.evaluate(() => elevateTracker.reset());
  const third = await keysOf(tab);
  await cluster.waitFor(4);
  await catchUp(other, tab);
  await other.click('b');
  const expected = [
    ['end', first],
    ['click', second],
    ['click', anna],
    ['end', anna],
    ['click', third],
  ];
  return { sessions: [first, second, third], expected };
}

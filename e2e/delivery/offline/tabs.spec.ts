import type { Tracker } from '../../../src/tracker.ts';
import { goOffline, goOnline, NETWORK, waiting } from '../../support/delivery/offline.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';

declare const elevateTracker: Tracker;

const ROUNDS = 10;
const CLICKS = 20;

test('two tabs that come online at the same moment send each notification once', async ({
  tab,
  shop,
  visitor,
  cluster,
}) => {
  test.slow();
  const address = shop.document('/', pageOf(`${NETWORK}{{tag}}`, ''));
  const other = await visitor.newTab();
  for (const each of [tab, other]) {
    await each.goto(address);
    await each.evaluate(() => elevateTracker.keys());
  }
  for (let round = 0; round < ROUNDS; round++) {
    await goOffline(tab);
    await other.waitFor(() => !navigator.onLine);
    for (const [name, each] of Object.entries({ tab, other }))
      await each.evaluate(
        ([prefix, count]) => {
          for (let click = 0; click < count; click++) elevateTracker.click(`${prefix} ${click}`);
        },
        [`${name} ${round}`, CLICKS / 2] as const,
      );
    await goOnline(tab);
    await cluster.waitFor((round + 1) * CLICKS);
  }
  const arrived = await cluster.arrived(ROUNDS * CLICKS);
  expect(new Set(arrived).size).toBe(ROUNDS * CLICKS);
  expect(arrived.length).toBe(ROUNDS * CLICKS);
  // What the other one has taken out is gone for this one a little later.
  await expect.poll(() => waiting(tab)).toBe(0);
});

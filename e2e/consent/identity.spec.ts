import type { Tracker } from '../../src/tracker.ts';
import { agree, refuse } from '../support/consent/consent.ts';
import { expect, test } from '../support/fixtures.ts';
import { openBegun } from '../support/visit/begun.ts';
import { catchUp } from '../support/visit/catch-up.ts';
import { keysOf, told } from '../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../support/visit/stores.ts';

declare const elevateTracker: Tracker;

const BODY = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

for (const consent of ['required', 'granted']) {
  test(`who is identified after a refusal is who it is on consent, with consent ${consent}`, async ({
    open,
    tab,
    cluster,
  }) => {
    await open(BODY, { consent });
    await refuse(tab);
    await tab.evaluate(() => elevateTracker.identify('anna'));
    expect(await keysOf(tab)).toBeNull();
    await agree(tab);
    const keys = await keysOf(tab);
    expect(keys?.customerKey).toBe('anna');
    expect(await storesOf(tab)).toEqual(storesWith(keys));
    await tab.follow('a');
    await agree(tab);
    await tab.click('p');
    expect(told(await cluster.settled(1))).toEqual([['click', keys]]);
  });
}

test('an answer that is given once more does not bring back who was identified before', async ({
  visitor,
  shop,
}) => {
  const address = shop.page('/', BODY);
  const [tab, other] = await openBegun(visitor, address, address);
  await tab.evaluate(() => elevateTracker.identify('anna'));
  await catchUp(other, tab);
  await other.evaluate(() => elevateTracker.identify('berta'));
  await catchUp(tab, other);
  await agree(tab);
  expect((await keysOf(tab))?.customerKey).toBe('berta');
});

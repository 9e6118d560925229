import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf, setByServer, storesOf, storesWith } from '../support/keys-of.ts';

declare const elevateTracker: Tracker;

const BODY = '<p data-elevate-ticket="shirt">Shirt</p><a href="/next">Shirt</a>';
const RENDERED = { customerKey: 'anna', sessionKey: 'visit-1' };
const ATTRIBUTES = { 'customer-key': 'anna', 'session-key': 'visit-1' };

test('rendered keys are taken over and kept for pages without them', async ({ open, tab, shop, cluster }) => {
  await open(BODY, ATTRIBUTES);
  shop.page('/next', BODY);
  await tab.click('p');
  expect(await storesOf(tab)).toEqual(storesWith(RENDERED));
  await tab.follow('a');
  await tab.click('p');
  expect((await cluster.settled(2)).map(keysIn)).toEqual([RENDERED, RENDERED]);
});

test('rendered keys win over stored ones when a page starts, and over none that come later', async ({
  open,
  tab,
  shop,
}) => {
  await open('<a href="/rendered">Sign in</a>');
  const keys = await keysOf(tab);
  shop.page('/rendered', BODY, ATTRIBUTES);
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(RENDERED);
  expect(RENDERED).not.toEqual(keys);

  await tab.evaluate(() => elevateTracker.identify('berta'));
  await setByServer(shop, tab, 'apptus.sessionKey=visit-2');
  expect(await keysOf(tab)).toEqual({ customerKey: 'berta', sessionKey: 'visit-2' });
  expect(await storesOf(tab)).toEqual(storesWith({ customerKey: 'berta', sessionKey: 'visit-2' }));
});

test('a rendered session key that ended is not taken over', async ({ open, tab, shop, cluster }) => {
  await open(BODY, ATTRIBUTES);
  await tab.evaluate(() => elevateTracker.end());
  shop.page('/next', BODY, ATTRIBUTES);
  await tab.follow('a');
  const keys = await keysOf(tab);
  expect(keys?.customerKey).toBe('anna');
  expect(keys?.sessionKey).not.toBe('visit-1');
  const [end] = await cluster.settled(1);
  expect(keysIn(end)).toEqual(RENDERED);
});

import type { Tracker } from '../../../src/tracker.ts';
import { line } from '../../support/console-line.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysOf, told, UUID } from '../../support/visit/keys-of.ts';
import { setByServer, storesOf, storesWith } from '../../support/visit/stores.ts';

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
  expect(told(await cluster.settled(2))).toEqual(Array(2).fill(['click', RENDERED]));
});

test('rendered keys win over stored ones when a page starts, and over none that come later', async ({
  open,
  tab,
  shop,
}) => {
  await open('<a href="/rendered">Sign in</a>');
  const keys = await keysOf(tab);
  expect(await storesOf(tab)).toEqual(storesWith(keys));
  shop.page('/rendered', BODY, ATTRIBUTES);
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(RENDERED);

  await tab.evaluate(() => elevateTracker.identify('berta'));
  await setByServer(shop, tab, 'apptus.sessionKey=visit-2');
  expect(await keysOf(tab)).toEqual({ customerKey: 'berta', sessionKey: 'visit-2' });
  expect(await storesOf(tab)).toEqual(storesWith({ customerKey: 'berta', sessionKey: 'visit-2' }));
});

test('a change between two pages is seen as one on a page is', async ({ open, tab, shop, cluster }) => {
  await open('<a href="/login">Sign in</a>');
  const keys = await keysOf(tab);
  shop.answer('/login', (_, response) => response.cookie('apptus.customerKey', 'anna').redirect('/account'));
  shop.page('/account', BODY);
  await tab.follow('a');
  await tab.click('p');
  expect(told(await cluster.settled(1))).toEqual([['click', { ...keys, customerKey: 'anna' }]]);
});

/** What gives the visitor another customer key than the one that the first page was rendered with. */
const CHANGES: Record<string, () => void> = {
  'identify()': () => elevateTracker.identify('berta'),
  'reset()': () => elevateTracker.reset(),
  'a key that the server sets': () => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = 'apptus.customerKey=berta; Path=/';
  },
};

for (const [way, change] of Object.entries(CHANGES)) {
  test(`a page from the cache does not bring back the customer key of before ${way}`, async ({
    open,
    tab,
    shop,
    visitor,
  }) => {
    const guest = { 'customer-key': 'guest' };
    // Pages in the back/forward cache go on, and this is about pages that start anew.
    await open(`${BODY}<script>addEventListener('unload', () => {})</script>`, guest);
    expect((await keysOf(tab))?.customerKey).toBe('guest');
    shop.page('/next', BODY, guest);
    await tab.evaluate(change);
    const keys = await keysOf(tab);
    expect(keys?.customerKey).not.toBe('guest');
    await tab.follow('a');
    expect(await keysOf(tab)).toEqual(keys);
    await tab.back();
    expect(await keysOf(tab)).toEqual(keys);
    const other = await visitor.newTab();
    await other.goto(`${shop.origin}/next`);
    expect(await keysOf(other)).toEqual(keys);

    shop.page('/next', BODY, { 'customer-key': 'carla' });
    await tab.follow('a');
    expect((await keysOf(tab))?.customerKey).toBe('carla');
  });
}

test('an empty key, as templates render it for a guest, is none that is given', async ({
  tab,
  shop,
  visitor,
}) => {
  const pushed = '<script>elevateTracker = [{ customerKey: "anna", sessionKey: "" }]</script>';
  const tag = shopTag({ 'customer-key': '', 'session-key': '' });
  const head = pushed + tag.replace('tracker.js', 'tracker.js?customer-key=&session-key=');
  const keys = await begin(tab, shop.document('/', pageOf(head, BODY)));
  expect(keys).toEqual({ customerKey: 'anna', sessionKey: expect.stringMatching(UUID) });
  expect(await visitor.messages()).toEqual([]);
});

test('a key that tells who somebody is counts as a bad value', async ({ open, tab, visitor }) => {
  await open(BODY, { 'customer-key': 'anna@shop.example', 'session-key': 'visit@1' });
  const keys = await keysOf(tab);
  expect([keys?.customerKey, keys?.sessionKey]).toEqual(Array(2).fill(expect.stringMatching(UUID)));
  await tab.evaluate(() => elevateTracker.identify('anna@shop.example'));
  expect(await keysOf(tab)).toEqual(keys);
  expect(await visitor.messages()).toEqual([
    line('error', 'customer-key', 'anna@shop.example'),
    line('error', 'session-key', 'visit@1'),
    line('error', 'identify', 'anna@shop.example'),
  ]);
});

import type { Tracker } from '../../../src/tracker.ts';
import { line } from '../../support/console-line.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysOf, UUID } from '../../support/visit/keys-of.ts';
import { setByServer, storesOf, storesWith } from '../../support/visit/stores.ts';

declare const elevateTracker: Tracker;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

const DAMAGED_ENTRIES = [
  'no JSON',
  '{"customerKey":"',
  'null',
  '[]',
  '"text"',
  '7',
  '{}',
  '{"customerKey":7,"sessionKey":{}}',
  '{"customerKey":["anna"],"sessionKey":true}',
  '{"customerKey":"","sessionKey":""}',
];

test('a damaged entry counts as missing', async ({ open, tab, visitor }) => {
  await open(CARD);
  const keys = await keysOf(tab);
  for (const entry of DAMAGED_ENTRIES) {
    await tab.evaluate((text) => localStorage.setItem('voyado.session', text), entry);
    expect(await keysOf(tab), entry).toEqual(keys);
    expect(await storesOf(tab), entry).toEqual(storesWith(keys));
  }
  await visitor.clearCookies();
  await tab.evaluate((text) => localStorage.setItem('voyado.session', text), 'no JSON');
  const fresh = await keysOf(tab);
  expect(fresh?.customerKey).toMatch(UUID);
  expect(fresh?.sessionKey).toMatch(UUID);
  expect(await storesOf(tab)).toEqual(storesWith(fresh));
});

test('an empty cookie counts as missing', async ({ open, tab, shop }) => {
  await open(CARD);
  const keys = await keysOf(tab);
  await setByServer(shop, tab, 'apptus.customerKey=');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await storesOf(tab)).toEqual(storesWith(keys));
});

const AS_COOKIES: Record<string, string> = {
  'abc==': 'abc==',
  'anna svensson': 'anna%20svensson',
  '100%': '100%25',
  '%41': '%2541',
  'a;b,c': 'a%3Bb%2Cc',
  'a"b\\c': 'a%22b%5Cc',
  'å€😀': '%C3%A5%E2%82%AC%F0%9F%98%80',
  "!#$&'()*+-./:<=>?[]^_`{|}~": "!#$&'()*+-./:<=>?[]^_`{|}~",
};

test('a server gets each key in its cookie, encoded only where it must be', async ({ open, tab, shop }) => {
  shop.answer('/cookie', ({ headers }, response) => void response.send(headers.cookie));
  await open(CARD);
  for (const [customerKey, encoded] of Object.entries(AS_COOKIES)) {
    await tab.evaluate((key) => elevateTracker.identify(key), customerKey);
    const header = await tab.evaluate(async () => (await fetch('/cookie')).text());
    expect(header.split('; ')).toContain(`apptus.customerKey=${encoded}`);
    await tab.evaluate(() => localStorage.clear());
    expect((await keysOf(tab))?.customerKey, 'read back from the cookie').toBe(customerKey);
  }
});

test('such a key is percent-encoded in the address of a notification', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => elevateTracker.identify('å &=%'));
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.url).toContain('?customerKey=%C3%A5%20%26%3D%25&');
});

test('a cookie that cannot be decoded counts as it stands', async ({ open, tab, shop }) => {
  await open(CARD);
  // What the tracker writes first must not come after it.
  await keysOf(tab);
  await setByServer(shop, tab, 'apptus.customerKey=100%');
  expect((await keysOf(tab))?.customerKey).toBe('100%');
  await tab.follow('a');
  expect((await keysOf(tab))?.customerKey).toBe('100%');
});

test('quotes that a server puts around a value are not part of the key, and stay', async ({
  open,
  tab,
  shop,
}) => {
  shop.answer('/cookie', ({ headers }, response) => void response.send(headers.cookie));
  await open(CARD);
  const keys = await keysOf(tab);
  await setByServer(shop, tab, 'apptus.customerKey="abc=="');
  for (let page = 0; page < 2; page++) {
    expect(await keysOf(tab)).toEqual({ ...keys, customerKey: 'abc==' });
    expect((await storesOf(tab)).entry).toBe(storesWith(await keysOf(tab)).entry);
    const header = await tab.evaluate(async () => (await fetch('/cookie')).text());
    expect(header.split('; ')).toContain('apptus.customerKey="abc=="');
    await tab.follow('a');
  }
});

test('with web-v2 a key is a UUID of version 4: a stored one that is none is missing, a given one is bad', async ({
  open,
  tab,
  shop,
  visitor,
}) => {
  const [version4, version1] = [
    '7F9C24E8-3B12-4FEF-91E0-D2A6C5B1A001',
    '7f9c24e8-3b12-1fef-91e0-d2a6c5b1a001',
  ];
  await open(CARD);
  await tab.evaluate((key) => {
    localStorage['voyado.session'] = JSON.stringify({ customerKey: 'anna', sessionKey: key });
  }, version4);
  expect(await keysOf(tab)).toEqual({ customerKey: 'anna', sessionKey: version4 });
  shop.page('/', CARD, { api: 'web-v2', 'customer-key': version1, 'session-key': 'visit-1' });
  await tab.follow('a');
  const keys = await keysOf(tab);
  expect(keys).toEqual({ customerKey: expect.stringMatching(UUID), sessionKey: version4 });
  expect(await storesOf(tab)).toEqual(storesWith(keys));
  await tab.evaluate((key) => elevateTracker.identify(key), version1);
  await setByServer(shop, tab, 'apptus.customerKey=bert');
  expect(await keysOf(tab)).toEqual(keys);
  await tab.evaluate((key) => elevateTracker.identify(key), version4);
  expect((await keysOf(tab))?.customerKey).toBe(version4);
  expect(await visitor.messages()).toEqual([
    line('error', 'customer-key', version1),
    line('error', 'session-key', 'visit-1'),
    line('error', version1),
  ]);
});

test('where there is no crypto.randomUUID, keys are made all the same', async ({ tab, shop }) => {
  const missing = '<script>Object.defineProperty(crypto, "randomUUID", { value: undefined })</script>';
  const keys = await begin(tab, shop.document('/', pageOf(`${missing}{{tag}}`, CARD)));
  expect(keys?.customerKey).toMatch(UUID);
  expect(keys?.sessionKey).toMatch(UUID);
  expect(keys?.sessionKey).not.toBe(keys?.customerKey);
});

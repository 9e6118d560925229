import { expect, test } from '../../support/fixtures.ts';
import {
  COOKIES_ARE_OFF,
  LOCAL_STORAGE_IS_FULL,
  LOCAL_STORAGE_IS_NULL,
  LOCAL_STORAGE_THROWS,
} from '../../support/site/denied.ts';
import { passIdle } from '../../support/site/idle.ts';
import { pageOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../../support/visit/stores.ts';
import type { Visitor } from '../../support/visitor.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

/** Settings that deny both are tried as they are elsewhere. */
const WITHOUT_LOCAL_STORAGE = {
  'localStorage throws': LOCAL_STORAGE_THROWS,
  'localStorage is null': LOCAL_STORAGE_IS_NULL,
  'localStorage is full': LOCAL_STORAGE_IS_FULL,
  'localStorage takes everything and keeps nothing': `<script>Storage.prototype.setItem = () => {}</script>`,
};

const WITHOUT_COOKIES = {
  'cookies throw': `<script>Object.defineProperty(Document.prototype, 'cookie', {
    get() { throw new DOMException('Denied', 'SecurityError'); },
    set() { throw new DOMException('Denied', 'SecurityError'); } })</script>`,
  'cookies are off': COOKIES_ARE_OFF,
  'a consent tool keeps all cookies back': `<script>Object.defineProperty(document, 'cookie', {
    get: () => '', set() {} })</script>`,
  'document.cookie is an element': '<form name="cookie"></form>',
  'document.cookie is no text': `<script>Object.defineProperty(document, 'cookie', {
    get: () => ({}), set() {} })</script>`,
};

const DAY = 24 * 60 * 60;

test('both keys are in localStorage and in cookies, and nothing else is stored', async ({
  open,
  tab,
  shop,
  visitor,
}) => {
  await open(CARD);
  const keys = await keysOf(tab);
  expect(await storesOf(tab)).toEqual(storesWith(keys));

  const all = (await visitor.cookies()).sort((one, other) => one.name.localeCompare(other.name));
  const kept = { domain: shop.host, path: '/', sameSite: 'Lax', secure: false, httpOnly: false };
  expect(all).toMatchObject([
    { name: 'apptus.customerKey', ...kept },
    { name: 'apptus.sessionKey', ...kept },
  ]);
  const [customer, session] = all;
  expect(Math.abs((customer?.expires ?? 0) - Date.now() / 1000 - 365 * DAY)).toBeLessThan(DAY);
  expect(session?.expires).toBeUndefined();

  const names = await tab.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)].flat());
  expect(names.filter((name) => !/^(voyado\.session$|elevate-tracker)/.test(name))).toEqual([]);
});

test('the keys stay the same over a reload, on another page and in another tab', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  await open('<a href="/shirt">Shirt</a>');
  const address = shop.page('/shirt', CARD);
  const keys = await keysOf(tab);
  await tab.reload();
  await tab.follow('a');
  await tab.click('p');
  const other = await visitor.newTab();
  await other.goto(address);
  await other.click('p');
  expect(told(await cluster.settled(2))).toEqual(Array(2).fill(['click', keys]));
});

const LOSSES: Record<string, (tab: Tab, visitor: Visitor) => Promise<void>> = {
  async cookies(tab, visitor) {
    // Whatever the tracker does when it is idle would bring them back too early.
    await passIdle(tab);
    await visitor.clearCookies();
  },
  localStorage: (tab) => tab.evaluate(() => localStorage.clear()),
};

for (const [store, lose] of Object.entries(LOSSES)) {
  test(`what ${store} lost comes back from the other store`, async ({ open, tab, visitor }) => {
    await open(CARD);
    const keys = await keysOf(tab);
    await lose(tab, visitor);
    expect(await keysOf(tab)).toEqual(keys);
    expect(await storesOf(tab)).toEqual(storesWith(keys));
    await tab.click('p');
    await lose(tab, visitor);
    await tab.follow('a');
    expect(await keysOf(tab)).toEqual(keys);
    expect(await storesOf(tab)).toEqual(storesWith(keys));
  });
}

test('a visitor whose cookies and localStorage were both cleared is a new one', async ({
  open,
  tab,
  visitor,
}) => {
  await open(CARD);
  const before = await keysOf(tab);
  await visitor.clearCookies();
  await tab.evaluate(() => localStorage.clear());
  await tab.follow('a');
  const after = await keysOf(tab);
  expect(after?.customerKey).not.toBe(before?.customerKey);
  expect(after?.sessionKey).not.toBe(before?.sessionKey);
  expect(await storesOf(tab)).toEqual(storesWith(after));
});

for (const [where, script] of Object.entries({ ...WITHOUT_LOCAL_STORAGE, ...WITHOUT_COOKIES })) {
  test(`where ${where}, the other store keeps the keys, and closing one of two tabs ends nothing`, {
    tag: '@played',
  }, async ({ visitor, shop, cluster }) => {
    const address = shop.document('/', pageOf(`${script}{{tag}}`, CARD));
    const [first, tab] = [await visitor.newTab(), await visitor.newTab()];
    const keys = await begin(first, address);
    await first.click('p');
    await cluster.waitFor(1);
    await tab.goto(address);
    await tab.follow('a');
    expect(await keysOf(tab)).toEqual(keys);
    await first.close();
    await tab.click('p');
    expect(told(await cluster.settled(2))).toEqual(Array(2).fill(['click', keys]));
    if (where.includes('consent tool')) expect(await visitor.cookies()).toEqual([]);
    expect(await visitor.messages()).toEqual([]);
  });
}

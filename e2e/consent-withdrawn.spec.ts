import type { Tracker } from '../src/tracker.ts';
import { line } from './console-line.ts';
import { expect, test } from './fixtures.ts';
import { keysIn, keysOf, storesOf, storesWith } from './keys-of.ts';
import { NOTHING, storedBy } from './stored.ts';
import { DOMAIN, on } from './subdomains.ts';

declare const elevateTracker: Tracker;
declare const restored: boolean;
declare const setCookie: (text: string) => void;

const REQUIRED = { consent: 'required' };
const CARD = `<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b><a href="/next">Next</a>
  <script>setCookie = (text) => { document.cookie = text; }</script>`;

const agree = () => elevateTracker.consent(true);
const withdraw = () => elevateTracker.consent(false);

test('a withdrawal deletes what the tracker stored and nothing else, and consent may be given again', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD, REQUIRED);
  await tab.evaluate(agree);
  const keys = await keysOf(tab);
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    elevateTracker.click('while offline');
    // As the loader leaves it.
    sessionStorage['elevate-tracker'] = '[]';
    for (const storage of [localStorage, sessionStorage]) storage.basket = 'a shirt';
    setCookie('basket=shirt');
  });
  const before = await storedBy(tab, visitor);
  expect(before.localStorage).toContainEqual(expect.stringContaining('elevate-tracker-'));
  expect(before.cookies).toEqual(
    ['apptus.customerKey', 'apptus.sessionKey', 'basket'].map((n) => `${n} localhost`),
  );

  await tab.evaluate(withdraw);
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', { value: true });
    dispatchEvent(new Event('online'));
  });
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.end());
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual({
    cookies: ['basket localhost'],
    localStorage: ['basket'],
    sessionStorage: ['basket'],
    databases: [],
  });
  expect(await cluster.settled()).toEqual([]);

  await tab.evaluate(agree);
  await tab.click('b');
  const again = await keysOf(tab);
  expect(again?.customerKey).not.toBe(keys?.customerKey);
  expect(again?.sessionKey).not.toBe(keys?.sessionKey);
  expect(await storesOf(tab)).toMatchObject(storesWith(again));
  expect((await cluster.settled(1)).map(keysIn)).toEqual([again]);
  expect(await visitor.messages()).toEqual([]);
});

test('a withdrawal deletes the cookies of the domain, and those of this host only', async ({
  tab,
  shop,
  visitor,
}) => {
  shop.page('/', CARD, { ...REQUIRED, ...DOMAIN });
  await tab.goto(`${on('www', shop)}/`);
  await tab.evaluate(agree);
  await keysOf(tab);
  const names = ['apptus.customerKey', 'apptus.sessionKey', 'elevate-tracker'];
  const shared = names.map((name) => `${name} .shop.localhost`);
  expect((await storedBy(tab, visitor)).cookies).toEqual(shared);
  await tab.evaluate(() => setCookie('apptus.customerKey=anna;Path=/'));
  expect((await storedBy(tab, visitor)).cookies).toHaveLength(4);
  await tab.evaluate(withdraw);
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
});

test('other tabs stop as well, until consent is given on their page', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  await open(CARD, REQUIRED);
  const [other, leaving, asked] = [await visitor.newTab(), await visitor.newTab(), await visitor.newTab()];
  for (const each of [other, leaving, asked]) await each.goto(shop.page('/', CARD, REQUIRED));
  for (const each of [tab, other, leaving, asked]) {
    await each.evaluate(agree);
    await keysOf(each);
  }
  await tab.evaluate(withdraw);
  for (const each of [other, leaving, asked]) await each.waitFor(() => localStorage.length === 0);
  await other.click('p');
  await other.press('Shift');
  expect(await keysOf(other)).toBeNull();
  expect(await storedBy(other, visitor)).toEqual(NOTHING);
  await leaving.close();
  expect(await cluster.settled()).toEqual([]);

  await other.evaluate(agree);
  await other.click('b');
  expect((await cluster.settled(1)).map(keysIn)).toEqual([await keysOf(other)]);
  expect(await keysOf(tab)).toBeNull();

  await other.evaluate(withdraw);
  await asked.waitFor(() => localStorage.length === 0);
  // This one is asked again before it has noticed anything.
  await asked.evaluate(agree);
  await asked.click('b');
  expect((await cluster.settled(2)).slice(1).map(keysIn)).toEqual([await keysOf(asked)]);
});

test('a page that comes back from the cache has stopped as well', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  const note = '<script>addEventListener("pageshow", ({ persisted }) => { restored = persisted; })</script>';
  await open(note + CARD, REQUIRED);
  shop.page('/next', CARD, REQUIRED);
  await tab.evaluate(agree);
  await keysOf(tab);
  await tab.follow('a');
  await tab.evaluate(withdraw);
  await tab.navigate(() => tab.evaluate(() => void setTimeout(() => history.back())));
  await tab.waitFor(() => restored);
  await tab.click('p');
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);
});

test('where consent is not required, a withdrawal says that the next page starts again', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD);
  await keysOf(tab);
  await tab.evaluate(withdraw);
  await tab.click('p');
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);
  expect(await visitor.messages()).toEqual([line('warning', 'next')]);
  await tab.reload();
  await tab.click('p');
  expect((await cluster.settled(1)).map(keysIn)).toEqual([await keysOf(tab)]);
});

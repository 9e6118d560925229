import type { Tracker } from '../../src/tracker.ts';
import { agree, REQUIRED, withdraw } from '../support/consent/consent.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { line } from '../support/console-line.ts';
import { goOffline, goOnline, NETWORK, waiting } from '../support/delivery/offline.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../support/visit/stores.ts';
import { DOMAIN, on } from '../support/visit/subdomains.ts';

declare const elevateTracker: Tracker;
declare const setCookie: (text: string) => void;
declare const held: ((reason: Error) => void)[];

const CARD = `<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b><a href="/next">Next</a>
  <script>setCookie = (text) => { document.cookie = text; }</script>`;

/** Beacons are refused, and what fetch tries does not come to an end before the test lets it fail. */
const HELD = `<script>
  held = [];
  navigator.sendBeacon = () => false;
  window.fetch = () => new Promise((_, fail) => held.push(fail));
</script>`;

test('a withdrawal deletes what the tracker stored and nothing else, and consent may be given again', async ({
  open,
  tab,
  visitor,
  shop,
  cluster,
}) => {
  await open(NETWORK + CARD, REQUIRED);
  await agree(tab);
  const keys = await keysOf(tab);
  await goOffline(tab);
  await tab.click('p');
  expect(await waiting(tab)).toBe(1);
  await tab.evaluate(() => {
    // As the loader leaves it.
    sessionStorage['elevate-tracker'] = `,[0.5,${Date.now()},null,"hat"]`;
    for (const storage of [localStorage, sessionStorage]) storage.basket = 'a shirt';
    setCookie('basket=shirt');
  });
  expect((await storedBy(tab, visitor)).cookies).toEqual(
    ['apptus.customerKey', 'apptus.sessionKey', 'basket'].map((n) => `${n} ${shop.host}`),
  );

  await withdraw(tab);
  await goOnline(tab);
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.end());
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual({
    cookies: [`basket ${shop.host}`],
    localStorage: ['basket'],
    sessionStorage: ['basket'],
    databases: [],
  });
  expect(await cluster.settled()).toEqual([]);

  await agree(tab);
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
  await agree(tab);
  await keysOf(tab);
  const names = ['apptus.customerKey', 'apptus.sessionKey', 'elevate-tracker'];
  const shared = names.map((name) => `${name} .${shop.host}`);
  expect((await storedBy(tab, visitor)).cookies).toEqual(shared);
  await tab.evaluate(() => setCookie('apptus.customerKey=anna;Path=/'));
  expect((await storedBy(tab, visitor)).cookies).toHaveLength(4);
  await withdraw(tab);
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
});

test('where consent is not required, a withdrawal says that the next page starts again', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD);
  await keysOf(tab);
  await withdraw(tab);
  await tab.click('p');
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);
  expect(await visitor.messages()).toEqual([line('warning', 'next')]);
  await tab.reload();
  await tab.click('p');
  expect((await cluster.settled(1)).map(keysIn)).toEqual([await keysOf(tab)]);
});

for (const [when, isFirstTry] of Object.entries({ 'at once': true, 'after it had waited': false })) {
  test(`what was tried ${when} and fails after a withdrawal does not come back`, async ({
    open,
    tab,
    visitor,
    cluster,
  }) => {
    await open(HELD + NETWORK + CARD, REQUIRED);
    await agree(tab);
    if (!isFirstTry) await goOffline(tab);
    await tab.click('p');
    if (!isFirstTry) await goOnline(tab);
    await tab.waitFor(() => held.length === 1);
    await withdraw(tab);
    await tab.evaluate(() => held[0]?.(new TypeError('No')));
    expect(await storedBy(tab, visitor)).toEqual(NOTHING);
    await tab.evaluate(() => {
      navigator.sendBeacon = Navigator.prototype.sendBeacon;
    });
    await agree(tab);
    await tab.click('b');
    expect(await cluster.arrived(1)).toEqual(['click hat']);
  });
}

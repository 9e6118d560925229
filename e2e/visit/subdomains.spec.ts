import type { Tracker } from '../../src/tracker.ts';
import { pass } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf, storesOf, storesWith } from '../support/keys-of.ts';
import type { Site } from '../support/site.ts';
import { CARDS, CLOCKED, DOMAIN, on } from '../support/subdomains.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const elevateTracker: Tracker;

const openBoth = async (tab: Tab, other: Tab, shop: Site, [first, second] = [0, 0]) => {
  shop.document('/clocked', CLOCKED);
  await tab.goto(`${on('www', shop)}/clocked?${first}`);
  // A page load is noted when the browser is idle, or when it is asked for the keys: here, before the clock goes on.
  await keysOf(tab);
  await other.goto(`${on('checkout', shop)}/clocked?${second}`);
  await keysOf(other);
};

test('subdomains share the visitor and the session, and moving between them ends nothing', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.page('/', `${CARDS}<a href="${on('checkout', shop)}/checkout">Checkout</a>`, DOMAIN);
  const form = `<form action="${on('www', shop)}/" method="post"><button>Back</button></form>`;
  shop.page('/checkout', `${CARDS}${form}`, DOMAIN);
  await tab.goto(`${on('www', shop)}/`);
  const keys = await keysOf(tab);
  await tab.follow('a');
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.follow('button');
  await tab.click('p');
  await cluster.waitFor(2);
  const { entry, cookies } = await storesOf(tab);
  expect({ entry, cookies }).toMatchObject(storesWith(keys));
  expect((await visitor.cookies()).map(({ name, domain }) => `${name} ${domain}`).sort()).toEqual([
    `apptus.customerKey .${shop.host}`,
    `apptus.sessionKey .${shop.host}`,
    `elevate-tracker .${shop.host}`,
  ]);
  await tab.close();
  const all = await cluster.settled(3);
  expect(all.map(({ type }) => type)).toEqual(['click', 'click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys, keys]);
});

test('of two tabs, one on each subdomain, the last one to be closed ends the session', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  const other = await visitor.newTab();
  await openBoth(tab, other, shop);
  const keys = await keysOf(other);
  expect(await keysOf(tab)).toEqual(keys);
  await tab.close();
  await other.click('p');
  await cluster.waitFor(1);
  await other.close();
  const all = await cluster.settled(2);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
});

test('activity on either subdomain keeps the session alive on both, its lack ends it once', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  const other = await visitor.newTab();
  await openBoth(tab, other, shop, [0, 20]);
  const keys = await keysOf(tab);
  // At 40 and 60 minutes, each time more than 30 after what this tab itself did last.
  await pass(tab, 40);
  await tab.click('p');
  await pass(other, 40);
  await other.click('p');
  await cluster.waitFor(2);
  await pass(tab, 51);
  await tab.press('Tab');
  await cluster.waitFor(3);
  await pass(other, 32);
  await other.click('b');
  const all = await cluster.settled(4);
  expect(all.map(({ type }) => type)).toEqual(['click', 'click', 'end', 'click']);
  expect(all.slice(0, 3).map(keysIn)).toEqual([keys, keys, keys]);
  expect(keysIn(all[3])).toEqual(await keysOf(tab));
  expect(keysIn(all[3]).sessionKey).not.toBe(keys?.sessionKey);
});

test('what one subdomain does to the keys, the next click on the other one carries', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  const other = await visitor.newTab();
  await openBoth(tab, other, shop);
  const first = await keysOf(other);
  await tab.evaluate(() => elevateTracker.end());
  const second = await keysOf(tab);
  await other.click('p');
  await cluster.waitFor(2);
  await other.evaluate(() => elevateTracker.identify('anna'));
  await tab.click('p');
  await cluster.waitFor(3);
  await tab.evaluate(() => elevateTracker.reset());
  const third = await keysOf(tab);
  await other.click('b');
  const all = await cluster.settled(5);
  const anna = { ...second, customerKey: 'anna' };
  expect(all.map(({ type }) => type)).toEqual(['end', 'click', 'click', 'end', 'click']);
  expect(all.map(keysIn)).toEqual([first, second, anna, anna, third]);
  expect(new Set(all.map((each) => keysIn(each).sessionKey)).size).toBe(3);
});

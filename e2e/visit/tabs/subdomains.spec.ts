import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pass } from '../../support/site/clock.ts';
import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { catchUpCookies, keysOf, storesOf, storesWith, told } from '../../support/visit/keys-of.ts';
import { CARDS, CLOCKED, DOMAIN, on } from '../../support/visit/subdomains.ts';

declare const elevateTracker: Tracker;

const openBoth = async (tab: Tab, other: Tab, shop: Site, [first, second] = [0, 0]) => {
  shop.document('/clocked', CLOCKED);
  await tab.goto(`${on('www', shop)}/clocked?${first}`);
  // A page load is noted when the browser is idle, or when it is asked for the keys: here, before the clock goes on.
  await keysOf(tab);
  await other.goto(`${on('checkout', shop)}/clocked?${second}`);
  await keysOf(other);
};

/** From one subdomain to the other, and from there; the last one is closed. */
const WAYS: Record<string, (tab: Tab, shop: Site) => Promise<unknown>> = {
  'a link': (tab) => tab.follow('a'),
  'a form': (tab) => tab.follow('button'),
  'the back button': (tab) => tab.back(),
  'the forward button': (tab) => tab.forward(),
  'a typed address': (tab, shop) => tab.navigate(() => tab.goto(`${on('checkout', shop)}/`)),
};

test('subdomains share the visitor and the session, and moving between them ends nothing', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  const form = `<form action="${on('www', shop)}/www" method="post"><button>Back</button></form>`;
  shop.page('/', `${CARDS}${form}`, DOMAIN);
  shop.page('/www', `${CARDS}<a href="${on('checkout', shop)}/">Checkout</a>`, DOMAIN);
  await tab.goto(`${on('www', shop)}/www`);
  const keys = await keysOf(tab);
  for (const [way, go] of Object.entries(WAYS)) {
    const before = new URL(await tab.url()).host;
    await go(tab, shop);
    expect(new URL(await tab.url()).host, way).not.toBe(before);
    expect(await keysOf(tab), way).toEqual(keys);
  }
  expect(await storesOf(tab)).toMatchObject(storesWith(keys));
  expect((await visitor.cookies()).map(({ name, domain }) => `${name} ${domain}`).sort()).toEqual([
    `apptus.customerKey .${shop.host}`,
    `apptus.sessionKey .${shop.host}`,
    `elevate-tracker .${shop.host}`,
  ]);
  await tab.click('p');
  expect(told(await cluster.settled(1))).toEqual([['click', keys]]);
});

test('as no page knows what is open on another subdomain, the end is left to the timeout', async ({
  tab,
  visitor,
  shop,
  otherSite,
  cluster,
}) => {
  const away = otherSite.plainPage('/', 'Another site');
  shop.document('/clocked', CLOCKED.replace('<body>', `<body><a href="${away}">Leave</a>`));
  const address = `${on('www', shop)}/clocked`;
  await tab.goto(`${address}?0`);
  const keys = await keysOf(tab);
  await tab.follow('a');
  await tab.goto(`${address}?1`);
  await keysOf(tab);
  await tab.goto(away);
  await tab.goto(`${address}?2`);
  await keysOf(tab);
  await tab.close();
  expect(await cluster.arrived()).toEqual([]);
  const later = await visitor.newTab();
  await later.goto(`${on('checkout', shop)}/clocked?33`);
  const next = await keysOf(later);
  expect(next).toEqual({ ...keys, sessionKey: expect.not.stringMatching(`${keys?.sessionKey}`) });
  expect(told(await cluster.settled(1))).toEqual([['end', keys]]);
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
  const next = await keysOf(tab);
  expect(told(await cluster.settled(4))).toEqual([
    ...['click', 'click', 'end'].map((type) => [type, keys]),
    ['click', next],
  ]);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
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
  // What two tabs send may arrive in another order.
  await cluster.waitFor(1);
  await catchUpCookies(other, tab);
  await other.click('p');
  await cluster.waitFor(2);
  await other.evaluate(() => elevateTracker.identify('anna'));
  await catchUpCookies(tab, other);
  await tab.click('p');
  await cluster.waitFor(3);
  await tab.evaluate(() => elevateTracker.reset());
  const third = await keysOf(tab);
  await cluster.waitFor(4);
  await catchUpCookies(other, tab);
  await other.click('b');
  const anna = { ...second, customerKey: 'anna' };
  expect(told(await cluster.settled(5))).toEqual([
    ['end', first],
    ['click', second],
    ['click', anna],
    ['end', anna],
    ['click', third],
  ]);
  expect(new Set([first, second, third].map((keys) => keys?.sessionKey)).size).toBe(3);
});

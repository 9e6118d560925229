import { cookiesOf } from '../../support/consent/stored.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pass } from '../../support/site/clock.ts';
import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { catchUpCookies } from '../../support/visit/catch-up.ts';
import { carrying, keysOf, told } from '../../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../../support/visit/stores.ts';
import { CLOCKED, DOMAIN, on, openBoth } from '../../support/visit/subdomains.ts';
import { takeTurns } from '../../support/visit/turns.ts';

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
  const keys = await begin(tab, `${on('www', shop)}/www`);
  for (const [way, go] of Object.entries(WAYS)) {
    const before = new URL(await tab.url()).host;
    await go(tab, shop);
    expect(new URL(await tab.url()).host, way).not.toBe(before);
    expect(await keysOf(tab), way).toEqual(keys);
  }
  expect(await storesOf(tab)).toMatchObject(storesWith(keys));
  expect(await cookiesOf(visitor)).toEqual([
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
  const keys = await begin(tab, `${address}?0`);
  await tab.follow('a');
  await begin(tab, `${address}?1`);
  await tab.goto(away);
  await begin(tab, `${address}?2`);
  await tab.close();
  expect(await cluster.arrived()).toEqual([]);
  const later = await visitor.newTab();
  const next = await begin(later, `${on('checkout', shop)}/clocked?33`);
  expect(next).toEqual({ ...keys, sessionKey: expect.not.stringMatching(`${keys?.sessionKey}`) });
  expect(told(await cluster.settled(1))).toEqual([['end', keys]]);
});

test('activity on either subdomain keeps the session alive on both, its lack ends it once', async ({
  visitor,
  shop,
  cluster,
}) => {
  const [tab, other] = await openBoth(visitor, shop, [0, 20]);
  const keys = await keysOf(tab);
  // At 40 and 60 minutes, each time more than 30 after what this tab itself did last.
  await pass(tab, 40);
  await tab.click('p');
  // What two tabs send may arrive in another order.
  await cluster.waitFor(1);
  await catchUpCookies(other, tab);
  await pass(other, 40);
  await other.click('p');
  await cluster.waitFor(2);
  await catchUpCookies(tab, other);
  await pass(tab, 51);
  await tab.press('Tab');
  await cluster.waitFor(3);
  await catchUpCookies(other, tab);
  await pass(other, 32);
  await other.click('b');
  const next = await keysOf(tab);
  expect(told(await cluster.settled(4))).toEqual([
    ...carrying(keys, 'click', 'click', 'end'),
    ['click', next],
  ]);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
});

test('what one subdomain does to the keys, the next click on the other one carries', async ({
  visitor,
  shop,
  cluster,
}) => {
  const tabs = await openBoth(visitor, shop);
  const { sessions, expected } = await takeTurns(tabs, cluster, catchUpCookies);
  expect(told(await cluster.settled(5))).toEqual(expected);
  expect(new Set(sessions.map((keys) => keys?.sessionKey)).size).toBe(3);
});

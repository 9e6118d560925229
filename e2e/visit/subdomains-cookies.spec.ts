import type { Tracker } from '../../src/tracker.ts';
import { pass } from '../support/clock.ts';
import { CRASH } from '../support/crash.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import { leftovers, NO_LEFTOVERS } from '../support/leftovers.ts';
import { pageOf, tagOf } from '../support/markup.ts';
import { CARDS, CLOCKED, DOMAIN, on } from '../support/subdomains.ts';

declare const elevateTracker: Tracker;

test('with 20 open tabs and 20 ended sessions the shared cookie stays within 512 bytes and does its work', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  test.slow();
  shop.document('/clocked', CLOCKED);
  // 20 pages that crashed are 20 tabs.
  shop.document('/crashing', CLOCKED.replace('<script async', `${CRASH}<script async`));
  const other = await visitor.newTab();
  await tab.goto(`${on('www', shop)}/clocked?0`);
  for (let page = 0; page < 20; page++) {
    await other.goto(`${on('checkout', shop)}/crashing?0.${page + 10}`);
    await keysOf(other);
  }
  expect(await keysOf(other)).toEqual(await keysOf(tab));
  await tab.evaluate(() => {
    for (let session = 0; session < 20; session++) {
      elevateTracker.end();
      elevateTracker.click('shirt');
    }
  });
  await cluster.waitFor(40);
  const last = await keysOf(tab);
  const size = await tab.evaluate(
    () => document.cookie.split('; ').find((pair) => pair.startsWith('elevate-tracker='))?.length,
  );
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(512);
  await tab.close();
  await other.goto(`${on('checkout', shop)}/clocked?29`);
  expect(await keysOf(other)).toEqual(last);
  await pass(other, 3);
  await other.click('p');
  await other.close();
  const all = await cluster.settled(42);
  expect(all.filter(({ type }) => type === 'end').length).toBe(21);
  expect(all.slice(-2).map(keysIn)).toEqual([last, last]);
});

test('a host-only cookie of the same name gives way, and its key is not lost', async ({
  tab,
  visitor,
  shop,
}) => {
  shop.page('/alone', CARDS);
  shop.page('/', `<a href="${on('checkout', shop)}/">Checkout</a>`, DOMAIN);
  const domains = async () =>
    (await visitor.cookies())
      .filter(({ name }) => name.startsWith('apptus.'))
      .map(({ name, domain }) => `${name} ${domain}`)
      .sort();
  await tab.goto(`${on('www', shop)}/alone`);
  const keys = await keysOf(tab);
  expect(await domains()).toEqual([
    `apptus.customerKey www.${shop.host}`,
    `apptus.sessionKey www.${shop.host}`,
  ]);
  await tab.goto(`${on('www', shop)}/`);
  expect(await keysOf(tab)).toEqual(keys);
  const shared = [`apptus.customerKey .${shop.host}`, `apptus.sessionKey .${shop.host}`];
  expect(await domains()).toEqual(shared);
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await domains()).toEqual(shared);
});

test('where the browser refuses the domain, the tracker warns once and works on', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  // Cookies for a whole top-level domain are refused.
  shop.page('/', `${CARDS}<a href="/">Again</a>`, { 'cookie-domain': 'localhost' });
  await tab.goto(`${on('www', shop)}/`);
  const keys = await keysOf(tab);
  expect(await visitor.cookies()).toEqual([]);
  await tab.click('p');
  await cluster.waitFor(1);
  expect((await visitor.messages()).filter(({ level }) => level === 'warning')).toHaveLength(1);
  await tab.follow('a');
  await tab.click('p');
  await cluster.waitFor(2);
  const other = await visitor.newTab();
  await other.goto(`${on('www', shop)}/`);
  expect(await keysOf(other)).toEqual(keys);
  await tab.close();
  // Within some milliseconds neither of two tabs sees that the other one goes.
  expect(await cluster.arrived()).toHaveLength(2);
  await other.close();
  const all = await cluster.settled(3);
  expect(all.map(({ type }) => type)).toEqual(['click', 'click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys, keys]);
});

test('what is withdrawn before the options are known goes from the domain as soon as they are', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.page('/', CARDS, DOMAIN);
  shop.document('/late', pageOf(tagOf({}), CARDS));
  await tab.goto(`${on('www', shop)}/`);
  await keysOf(tab);
  expect(await visitor.cookies()).not.toEqual([]);
  await tab.goto(`${on('www', shop)}/late`);
  await tab.evaluate(
    (options) => {
      elevateTracker.consent(false);
      elevateTracker.push({ ...options, market: 'UK' });
    },
    { endpoint: cluster.endpoint, cookieDomain: shop.host },
  );
  expect(await visitor.cookies()).toEqual([]);
  expect(await leftovers(tab)).toEqual(NO_LEFTOVERS);
});

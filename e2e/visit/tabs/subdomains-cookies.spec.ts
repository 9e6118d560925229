import type { Tracker } from '../../../src/tracker.ts';
import { cookiesOf, leftovers, NO_LEFTOVERS } from '../../support/consent/stored.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pass } from '../../support/site/clock.ts';
import { pageOf, tagOf } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { crashing } from '../../support/visit/crash.ts';
import { carrying, keysOf, told } from '../../support/visit/keys-of.ts';
import { CLOCKED, DOMAIN, on } from '../../support/visit/subdomains.ts';

declare const elevateTracker: Tracker;

const MANY = 40;

test(`with ${MANY} open pages and 20 ended sessions the shared cookie stays within 512 bytes and does its work`, {
  tag: '@played',
}, async ({ tab, visitor, shop, cluster }) => {
  test.slow();
  shop.document('/clocked', CLOCKED);
  // Pages that crashed are open as far as anybody knows.
  shop.document('/crashing', crashing(CLOCKED));
  const other = await visitor.newTab();
  await begin(tab, `${on('www', shop)}/clocked?0`);
  for (let page = 0; page < MANY; page++)
    await begin(other, `${on('checkout', shop)}/crashing?0.${page + 10}`);
  const keys = await keysOf(tab);
  expect(await keysOf(other)).toEqual(keys);
  await tab.evaluate(() => elevateTracker.end());
  expect(told(await cluster.settled(1))).toEqual([['end', keys]]);
  await tab.evaluate(() => {
    for (let session = 0; session < 20; session++) {
      elevateTracker.click('shirt');
      elevateTracker.end();
    }
    elevateTracker.click('hat');
  });
  await cluster.waitFor(42);
  const last = await keysOf(tab);
  const size = await tab.evaluate(
    () => document.cookie.split('; ').find((pair) => pair.startsWith('elevate-tracker='))?.length,
  );
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(512);
  expect(await begin(other, `${on('checkout', shop)}/clocked?29`)).toEqual(last);
  await pass(other, 30);
  await cluster.waitFor(43);
  await other.click('p');
  const next = await keysOf(other);
  const all = told(await cluster.settled(44));
  expect(all.filter(([type]) => type === 'end').length).toBe(22);
  expect(all.slice(-2)).toEqual([
    ['end', last],
    ['click', next],
  ]);
});

test('a host-only cookie of the same name gives way, and its key is not lost', async ({
  tab,
  visitor,
  shop,
}) => {
  shop.page('/alone', CARDS);
  shop.page('/', `<a href="${on('checkout', shop)}/">Checkout</a>`, DOMAIN);
  const domains = async () => (await cookiesOf(visitor)).filter((cookie) => cookie.startsWith('apptus.'));
  const keys = await begin(tab, `${on('www', shop)}/alone`);
  expect(await domains()).toEqual([
    `apptus.customerKey www.${shop.host}`,
    `apptus.sessionKey www.${shop.host}`,
  ]);
  expect(await begin(tab, `${on('www', shop)}/`)).toEqual(keys);
  const shared = [`apptus.customerKey .${shop.host}`, `apptus.sessionKey .${shop.host}`];
  expect(await domains()).toEqual(shared);
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await domains()).toEqual(shared);
});

test('where the browser refuses the domain, the tracker works on, without a word', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  // Cookies for a whole top-level domain are refused.
  shop.page('/', `${CARDS}<a href="/">Again</a>`, { 'cookie-domain': 'localhost' });
  const keys = await begin(tab, `${on('www', shop)}/`);
  expect(await visitor.cookies()).toEqual([]);
  await tab.click('p');
  await tab.follow('a');
  await tab.click('p');
  await cluster.waitFor(2);
  const other = await visitor.newTab();
  expect(await begin(other, `${on('www', shop)}/`)).toEqual(keys);
  await other.evaluate(() => elevateTracker.end());
  expect(told(await cluster.settled(3))).toEqual(carrying(keys, 'click', 'click', 'end'));
  expect(await visitor.messages()).toEqual([]);
});

test('what is withdrawn before the options are known goes from the domain as soon as they are', async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  shop.page('/', CARDS, DOMAIN);
  shop.document('/late', pageOf(tagOf({}), CARDS));
  await begin(tab, `${on('www', shop)}/`);
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
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
});

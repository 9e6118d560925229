import type { Tracker } from '../../src/tracker.ts';
import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysOf, storesOf, storesWith } from '../support/keys-of.ts';
import { pageOf, tagOf } from '../support/markup.ts';
import { NOTHING, storedBy } from '../support/stored.ts';

declare const elevateTracker: Tracker;

const CARDS = '<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b>';
const context = (value: string) => ({ api: 'v3', 'user-context': value });

for (const value of ['PERSONALIZED', 'SYNTHETIC']) {
  test(`${value} is told besides the keys`, async ({ open, tab, cluster }) => {
    await open(CARDS, context(value));
    const keys = await keysOf(tab);
    await tab.click('p');
    await cluster.waitFor(1);
    await tab.evaluate(() => elevateTracker.end());
    const query = { ...keys, market: 'UK', userContext: value };
    expect(await cluster.settled(2)).toMatchObject([
      { type: 'click', query, status: 204 },
      { type: 'end', query, status: 204 },
    ]);
  });
}

test('ANONYMOUS where consent is required: clicks at once and without keys; personalized on consent; then as told', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARDS, { ...context('ANONYMOUS'), consent: 'required' });
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.evaluate(() => {
    elevateTracker.identify('anna');
    elevateTracker.notify('add-favorite', { productKey: 'p1' });
  });
  const anonymous = await cluster.settled(2);
  expect(anonymous.map(({ type, url }) => [type, url.replace(/.*\?/, '')])).toEqual([
    ['click', 'market=UK&userContext=ANONYMOUS'],
    ['add-favorite', 'market=UK&userContext=ANONYMOUS'],
  ]);
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);

  await tab.evaluate(() => elevateTracker.consent(true));
  const keys = await keysOf(tab);
  expect(await storesOf(tab)).toEqual(storesWith(keys));
  await tab.click('b');
  const [, , hat] = await cluster.waitFor(3);
  expect(hat?.query).toEqual({ ...keys, customerKey: 'anna', market: 'UK', userContext: 'PERSONALIZED' });

  await tab.evaluate(() => elevateTracker.consent(false));
  await tab.evaluate(() => elevateTracker.click('shoes'));
  await tab.close();
  expect(await cluster.settled()).toHaveLength(3);
});

test('ANONYMOUS where consent is not required: never keys, whatever is called', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARDS, { ...context('ANONYMOUS'), 'customer-key': 'anna', 'session-key': 'visit-1' });
  await tab.evaluate(() => {
    elevateTracker.identify('anna');
    elevateTracker.consent(true);
    elevateTracker.reset();
  });
  await tab.click('p');
  await cluster.waitFor(1);
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  await tab.close();
  expect((await cluster.settled(1)).map(({ query }) => query)).toEqual([
    { market: 'UK', userContext: 'ANONYMOUS' },
  ]);
});

test('a bad user-context counts as ANONYMOUS', async ({ open, tab, visitor, cluster }) => {
  await open(CARDS, context('unpersonalized'));
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query).toEqual({ market: 'UK', userContext: 'ANONYMOUS' });
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await visitor.messages()).toEqual([line('error', 'user-context', 'unpersonalized', 'ANONYMOUS')]);
});

for (const api of ['v2', undefined]) {
  test(`a user-context with api ${api} is named once, and nothing is sent or stored`, async ({
    open,
    tab,
    visitor,
    cluster,
  }) => {
    await open(CARDS, { api, 'user-context': 'PERSONALIZED' });
    await tab.click('p');
    expect(await keysOf(tab)).toBeNull();
    expect(await storedBy(tab, visitor)).toEqual(NOTHING);
    expect(await cluster.settled()).toEqual([]);
    expect(await visitor.messages()).toEqual([line('error', 'user-context', 'v3')]);
  });
}

test('a user-context waits for its api as long as something else is missing', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const tag = tagOf({ 'user-context': 'ANONYMOUS', market: 'UK' });
  await tab.goto(shop.document('/', pageOf(tag, CARDS)));
  await tab.evaluate((endpoint) => elevateTracker.push({ api: 'v3', endpoint }), cluster.endpoint);
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query).toEqual({ market: 'UK', userContext: 'ANONYMOUS' });
  expect(await visitor.messages()).toEqual([line('error', 'cluster-id')]);
});

import type { Tracker } from '../../src/tracker.ts';
import { agree, REQUIRED, withdraw } from '../support/consent/consent.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { goOffline, goOnline, NETWORK } from '../support/delivery/offline.ts';
import { saved, snippet, withhold } from '../support/documents/loader.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';
import { keysOf } from '../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../support/visit/stores.ts';

declare const elevateTracker: Tracker;

const ANONYMOUS = { api: 'v3', 'user-context': 'ANONYMOUS' };
/** What such a notification tells of the visitor. */
const QUERY = { market: 'UK', userContext: 'ANONYMOUS' };

test('where consent is required: clicks at once and without keys; personalized on consent; then as told', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARDS, { ...ANONYMOUS, ...REQUIRED });
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

  await agree(tab);
  const keys = await keysOf(tab);
  expect(await storesOf(tab)).toEqual(storesWith(keys));
  await tab.click('b');
  const [, , hat] = await cluster.waitFor(3);
  expect(hat?.query).toEqual({ ...keys, customerKey: 'anna', market: 'UK', userContext: 'PERSONALIZED' });

  await withdraw(tab);
  await tab.evaluate(() => elevateTracker.click('shoes'));
  await tab.close();
  expect(await cluster.settled()).toHaveLength(3);
});

test('where consent is not required: no keys until it is given all the same', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARDS, { ...ANONYMOUS, 'customer-key': 'anna', 'session-key': 'visit-1' });
  await tab.evaluate(() => {
    elevateTracker.identify('anna');
    elevateTracker.reset();
  });
  await tab.click('p');
  await cluster.waitFor(1);
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  await tab.evaluate(() => {
    elevateTracker.consent(true);
    elevateTracker.click('shoes');
  });
  const [anonymous, personal] = await cluster.waitFor(2);
  expect(anonymous?.query).toEqual(QUERY);
  expect(personal?.query).toEqual({ ...QUERY, ...(await keysOf(tab)), userContext: 'PERSONALIZED' });
});

test('early clicks of a page that was left go out without keys, and leave nothing behind', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const script = withhold(shop, 'missing');
  const link = '<a href="/next" data-elevate-ticket="tie">Tie</a>';
  const loader = snippet({ api: 'v3', userContext: 'ANONYMOUS' });
  shop.document('/next', pageOf(loader, CARDS));
  await tab.goto(shop.document('/', pageOf(loader, CARDS + link)));
  await tab.click('p');
  script.release();
  await tab.follow('a');
  const early = await cluster.settled(2);
  expect(early.map(({ body, query }) => [body, query]).sort()).toEqual([
    ['{"ticket":"shirt"}', QUERY],
    ['{"ticket":"tie"}', QUERY],
  ]);
  expect(await saved(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  await tab.reload();
  await tab.click('b');
  expect((await cluster.arrived(3))[2]).toBe('click hat');
});

test('what happens offline is not stored either, and goes out when the browser is back', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(NETWORK + CARDS, ANONYMOUS);
  await goOffline(tab);
  await tab.click('p');
  await tab.click('b');
  expect(await storedBy(tab, visitor)).toEqual({ ...NOTHING, localStorage: ['offline'] });
  await goOnline(tab);
  const clicks = await cluster.settled(2);
  expect(clicks.map(({ body, query }) => [body, query]).sort()).toEqual([
    ['{"ticket":"hat"}', QUERY],
    ['{"ticket":"shirt"}', QUERY],
  ]);
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
});

test('of the customers who were named before, the last one is known when consent comes', async ({
  open,
  tab,
  cluster,
}) => {
  await open(CARDS, { ...ANONYMOUS, ...REQUIRED });
  await tab.evaluate(() => {
    for (const name of ['anna', 'berta']) elevateTracker.identify(name);
    elevateTracker.consent(true);
  });
  await tab.click('p');
  const [click, ...more] = await cluster.settled(1);
  expect(more).toEqual([]);
  expect(click?.query).toMatchObject({ customerKey: 'berta', userContext: 'PERSONALIZED' });
});

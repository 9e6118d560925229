import type { Tracker } from '../../../src/tracker.ts';
import { KEEP_ADDRESS, keptAddress } from '../../support/delivery/address.ts';
import { cardsFor } from '../../support/delivery/every-type.ts';
import { expect, test } from '../../support/fixtures.ts';
import { keysOf } from '../../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;

const V3 = { api: 'v3' };
const PATH = '/api/storefront/v3/notifications';
const CARDS = cardsFor('add-to-cart');

test('each notification of v3 is what the API asks for', async ({ open, tab, cluster }) => {
  await open(CARDS, { ...V3, market: 'SE&NO' });
  const keys = await keysOf(tab);
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.click('b');
  await cluster.waitFor(2);
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { productKey: 'p1' }));
  await cluster.waitFor(3);
  await tab.evaluate(() => elevateTracker.end());
  const all = await cluster.settled(4);
  const query = `customerKey=${keys?.customerKey}&market=SE%26NO&sessionKey=${keys?.sessionKey}`;
  expect(all.map(({ url }) => cluster.origin + url)).toEqual(
    ['click', 'add-to-cart', 'add-favorite', 'end'].map(
      (type) => `${cluster.endpoint}${PATH}/${type}?${query}`,
    ),
  );
  expect(all.map(({ body }) => body)).toEqual([
    '{"ticket":"shirt"}',
    '{"ticket":"hat"}',
    '{"productKey":"p1"}',
    '',
  ]);
  const types = all.map(({ headers }) => headers['content-type']?.toString().toLowerCase());
  expect(types).toEqual([...Array(3).fill('text/plain;charset=utf-8'), undefined]);
  expect(all.map(({ method, status }) => `${method} ${status}`)).toEqual(Array(4).fill('POST 204'));
});

test('v3 has a host of its own', async ({ open, tab }) => {
  const options = { ...V3, endpoint: undefined, 'cluster-id': 'w1A2-B3C45' };
  await open(KEEP_ADDRESS + CARDS, options);
  await tab.click('p');
  expect(await keptAddress(tab)).toMatch(
    /^https:\/\/w1a2-b3c45\.elevate-api\.cloud\/api\/storefront\/v3\/notif/,
  );
});

test('a tab that is closed ends its session on v3', async ({ open, tab, cluster }) => {
  await open(CARDS, { ...V3, 'end-on': 'pagehide' });
  const keys = await keysOf(tab);
  await tab.close();
  expect(await cluster.settled(1)).toMatchObject([
    { path: `${PATH}/end`, query: { ...keys, market: 'UK' }, status: 204 },
  ]);
});

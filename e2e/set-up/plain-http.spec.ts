import { networkInterfaces } from 'node:os';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf, UUID } from '../support/keys-of.ts';
import { goOffline, goOnline, SHOP, waiting } from '../support/offline.ts';
import { FOREIGN_HOST } from '../support/tabs/launch-options.ts';

/** Under which this machine's neighbours know it. */
const OWN_ADDRESS = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && !address.internal && address.family === 'IPv4')?.address;

// WebKitGTK has no map of hosts of its own. The others do not let a page from a real address send to a local one.
test.use({
  otherHost: async ({ engine }, use) => use((engine === 'webkit' && OWN_ADDRESS) || '127.0.0.1'),
});

test.beforeEach(async ({ otherSite, tab, engine }) => {
  test.skip(engine === 'webkit' && !OWN_ADDRESS, 'This machine has no address but its own loopback');
  const url = otherSite.document('/', SHOP);
  await tab.goto(engine === 'webkit' ? url : url.replace('127.0.0.1', FOREIGN_HOST));
});

test('plain http on a foreign host offers neither randomUUID nor locks', async ({ tab }) => {
  const offered = await tab.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'locks' in navigator]);
  expect(offered).toEqual([false, false, false]);
});

test('there clicks arrive with keys that are UUIDs of version 4', async ({ tab, cluster, visitor }) => {
  await tab.click('p');
  const [click, ...more] = await cluster.settled(1);
  expect(more).toEqual([]);
  expect(click).toMatchObject({ type: 'click', body: '{"ticket":"shirt"}' });
  const keys = await keysOf(tab);
  expect(keysIn(click)).toEqual(keys);
  expect(keys).toEqual({
    customerKey: expect.stringMatching(UUID),
    sessionKey: expect.stringMatching(UUID),
  });
  expect(await visitor.messages()).toEqual([]);
});

test('there what happened offline goes out without locks', async ({ tab, cluster }) => {
  const keys = await keysOf(tab);
  await goOffline(tab);
  await tab.click('p');
  await tab.click('b');
  expect(await waiting(tab)).toBe(2);
  await goOnline(tab);
  const all = await cluster.settled(2);
  expect(all.map(({ body }) => body).sort()).toEqual(['{"ticket":"hat"}', '{"ticket":"shirt"}']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
  expect(await waiting(tab)).toBe(0);
});

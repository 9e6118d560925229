import { fileURLToPath } from 'node:url';
import type { LocalStorageSession } from '@apptus/esales-api';
import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { clockedPage, pass } from '../../support/site/clock.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { openBegun } from '../../support/visit/begun.ts';
import { keysIn, keysOf, told } from '../../support/visit/keys-of.ts';
import { closeLast } from '../../support/visit/leaving.ts';
import { setByServer, storesOf, storesWith } from '../../support/visit/stores.ts';

declare const elevateTracker: Tracker;
declare const heard: StorageEvent[];
declare const session: LocalStorageSession;

test('where the stores differ, the one that changed wins; the cookie if both did', async ({
  open,
  tab,
  shop,
}) => {
  await open(CARD);
  const { sessionKey } = (await keysOf(tab)) as { sessionKey: string };

  await setByServer(shop, tab, 'apptus.customerKey=anna');
  expect(await keysOf(tab)).toEqual({ customerKey: 'anna', sessionKey });
  expect(await storesOf(tab)).toEqual(storesWith({ customerKey: 'anna', sessionKey }));

  await setByServer(shop, tab, 'apptus.sessionKey=visit-2');
  expect(await keysOf(tab)).toEqual({ customerKey: 'anna', sessionKey: 'visit-2' });

  await tab.evaluate(() => {
    localStorage['voyado.session'] = '{"customerKey":"berta","sessionKey":"visit-3"}';
  });
  expect(await keysOf(tab)).toEqual({ customerKey: 'berta', sessionKey: 'visit-3' });
  expect(await storesOf(tab)).toEqual(storesWith({ customerKey: 'berta', sessionKey: 'visit-3' }));

  await tab.evaluate(() => {
    localStorage['voyado.session'] = '{"customerKey":"carla","sessionKey":"visit-4"}';
  });
  await setByServer(shop, tab, 'apptus.customerKey=dora');
  expect(await keysOf(tab)).toEqual({ customerKey: 'dora', sessionKey: 'visit-4' });
  expect(await storesOf(tab)).toEqual(storesWith({ customerKey: 'dora', sessionKey: 'visit-4' }));
});

test('code on the same page learns of a changed key as other tabs do', async ({ open, tab }) => {
  await open(
    `${CARD}<script>heard = []; addEventListener('storage', (event) => heard.push(event));</script>`,
  );
  const keys = await keysOf(tab);
  const news = await tab.evaluate(() => {
    heard.length = 0;
    elevateTracker.keys();
    elevateTracker.identify('anna');
    return heard.map(({ key, oldValue, newValue, storageArea, url }) => {
      return { key, oldValue, newValue, isLocal: storageArea === localStorage, url };
    });
  });
  expect(news).toEqual([
    {
      key: 'voyado.session',
      oldValue: storesWith(keys).entry,
      newValue: `{"customerKey":"anna","sessionKey":"${keys?.sessionKey}"}`,
      isLocal: true,
      url: await tab.url(),
    },
  ]);
});

/** Elevate's own library, with which the page makes its queries. */
const LIBRARY = `<script type="module">
  import { localStorageBackedSession } from '/esales-api.mjs';
  globalThis.session = localStorageBackedSession();
  session();
</script>`;

const CARDS = ['shirt', 'hat', 'shoes'].map((id) => `<p id="${id}" data-elevate-ticket="${id}">${id}</p>`);

const keysOfLibrary = (tab: Tab) => tab.evaluate(() => ({ ...session() }));

test.beforeEach(({ shop }) => {
  const file = fileURLToPath(import.meta.resolve('@apptus/esales-api'));
  shop.answer('/esales-api.mjs', (_, response) => response.type('js').sendFile(file));
});

test("the keys of Elevate's library are those that the tracker sends", async ({ tab, shop, cluster }) => {
  await tab.goto(shop.plainPage('/before', LIBRARY));
  const first = await keysOfLibrary(tab);
  await tab.goto(shop.page('/', CARDS.join('') + LIBRARY));
  await tab.click('#shirt');
  await cluster.waitFor(1);
  await tab.evaluate(() => session.updateCustomerKey('anna'));
  await tab.click('#hat');
  await cluster.waitFor(2);
  await tab.evaluate(() => session.reset());
  const last = await keysOfLibrary(tab);
  await tab.click('#shoes');
  await cluster.waitFor(3);
  const ends = await closeLast(tab);
  expect(told(await cluster.settled(3 + ends.length))).toEqual([
    ['click', first],
    ['click', { ...first, customerKey: 'anna' }],
    ...['click', ...ends].map((type) => [type, last]),
  ]);
  expect(last.customerKey).not.toBe('anna');
  expect(last.sessionKey).not.toBe(first.sessionKey);
});

test("what the tracker does to the keys, Elevate's library knows at once, in another tab too", async ({
  visitor,
  shop,
  cluster,
}) => {
  const address = shop.document('/', clockedPage(CARDS.join('') + LIBRARY));
  const [tab, other] = await openBegun(visitor, `${address}?0`, `${address}?0`);
  const seen = [await keysOfLibrary(tab)];
  const look = async () => {
    const keys = await keysOf(tab);
    expect(await keysOfLibrary(tab)).toEqual(keys);
    await other.waitFor((expected) => JSON.stringify(session()) === expected, JSON.stringify(keys));
    seen.push(await keysOfLibrary(other));
  };

  await tab.evaluate(() => elevateTracker.identify('anna'));
  await look();
  await tab.evaluate(() => elevateTracker.end());
  await look();
  await tab.click('#shirt');
  await tab.evaluate(() => elevateTracker.reset());
  await look();
  await tab.click('#hat');
  await cluster.waitFor(4);
  await pass(tab, 30);
  await cluster.waitFor(5);
  await look();

  const [first, anna, second, third, fourth] = seen;
  const all = await cluster.settled(5);
  expect(all.map(({ type }) => type).sort()).toEqual(['click', 'click', 'end', 'end', 'end']);
  expect(all.filter(({ type }) => type === 'end').map(keysIn)).toEqual([anna, second, third]);
  expect(anna).toEqual({ customerKey: 'anna', sessionKey: first?.sessionKey });
  expect(second?.customerKey).toBe('anna');
  expect(third?.customerKey).not.toBe('anna');
  expect(fourth?.customerKey).toBe(third?.customerKey);
  expect(new Set(seen.map((keys) => keys.sessionKey)).size).toBe(4);
});

import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf, setByServer, storesOf, storesWith } from '../support/keys-of.ts';

declare const elevateTracker: Tracker;
declare const heard: StorageEvent[];

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';

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

test('a change between two pages is seen as one on a page is', async ({ open, tab, shop, cluster }) => {
  await open('<a href="/login">Sign in</a>');
  const keys = await keysOf(tab);
  shop.answer('/login', (_, response) => response.cookie('apptus.customerKey', 'anna').redirect('/account'));
  shop.page('/account', CARD);
  await tab.follow('a');
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(keysIn(click)).toEqual({ customerKey: 'anna', sessionKey: keys?.sessionKey });
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

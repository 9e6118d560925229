import { agree, REQUIRED } from '../support/consent/consent.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { pageOf, shopTag } from '../support/site/markup.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';
import { storesOf } from '../support/visit/stores.ts';

declare const found: unknown[];

test('before consent nothing comes back from the other store', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  const asking = shop.page('/asking', CARD, REQUIRED);
  await open(CARD, { 'customer-key': 'anna', 'session-key': 'visit-1' });
  expect(await keysOf(tab)).toEqual({ customerKey: 'anna', sessionKey: 'visit-1' });
  await tab.goto(asking);
  const kept = await storesOf(tab);
  await visitor.clearCookies();
  await tab.click('p');
  expect((await storedBy(tab, visitor)).cookies).toEqual([]);
  expect((await storesOf(tab)).entry).toEqual(kept.entry);
  await agree(tab);
  expect(await storesOf(tab)).toEqual(kept);

  await tab.goto(asking);
  await tab.evaluate(() => localStorage.clear());
  await tab.click('p');
  expect((await storedBy(tab, visitor)).localStorage).toEqual([]);
  expect((await storesOf(tab)).cookies).toEqual(kept.cookies);
  await agree(tab);
  expect(await storesOf(tab)).toEqual(kept);
  expect((await cluster.settled(2)).map(keysIn)).toEqual(Array(2).fill(await keysOf(tab)));
});

test('what was called before the script loaded happens before anything is stored', async ({
  tab,
  shop,
  visitor,
  cluster,
}) => {
  const head = `<script>
    elevateTracker = [
      (tracker) => { found = [localStorage.length, document.cookie]; },
      (tracker) => tracker.consent(false),
    ];
  </script>`;
  // Where consent is not required, so that nothing else holds back.
  const tag = shopTag();
  await tab.goto(shop.document('/', pageOf(head + tag, CARD)));
  await tab.click('p');
  expect(await tab.evaluate(() => found)).toEqual([0, '']);
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.arrived()).toEqual([]);
});

import type { Tracker } from '../../src/tracker.ts';
import { agree, REQUIRED, refuse } from '../support/consent/consent.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { line } from '../support/console-line.ts';
import { cardsFor } from '../support/delivery/every-type.ts';
import { NOTE, notedOn } from '../support/delivery/noted.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf, UUID } from '../support/visit/keys-of.ts';
import { storesOf, storesWith } from '../support/visit/stores.ts';

declare const elevateTracker: Tracker;

const CARDS = `${cardsFor('add-to-cart')}<a href="/next">Next</a>`;

test('nothing is stored or sent before consent; then what waited goes out in order', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  shop.page('/next', NOTE + CARDS, REQUIRED);
  await open(CARDS, REQUIRED);
  await tab.click('p');
  await tab.press('Shift');
  await tab.follow('a');
  await tab.click('b');
  await tab.evaluate(() => {
    elevateTracker.notify('add-favorite', { productKey: 'p1' });
    elevateTracker.identify('anna');
    elevateTracker.click('shoes');
  });
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);

  await agree(tab);
  const generated = expect.stringMatching(UUID);
  // What was clicked on the page before was lost with it.
  const handedOver = (await notedOn(tab)).map(({ type, url, body = '{}' }) => {
    return { type, ...JSON.parse(body), customerKey: new URL(url).searchParams.get('customerKey') };
  });
  expect(handedOver).toEqual([
    { type: 'add-to-cart', ticket: 'hat', customerKey: generated },
    { type: 'add-favorite', productKey: 'p1', customerKey: generated },
    { type: 'click', ticket: 'shoes', customerKey: 'anna' },
  ]);
  const keys = await keysOf(tab);
  expect(keys?.customerKey).toBe('anna');
  expect(await storesOf(tab)).toEqual(storesWith(keys));
  const sessions = (await cluster.settled(3)).map((notification) => keysIn(notification).sessionKey);
  expect(sessions).toEqual(Array(3).fill(keys?.sessionKey));
});

test('a refusal drops what waits but who the visitor is, and consent after it counts from then on', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARDS, REQUIRED);
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.identify('anna'));
  await refuse(tab);
  await tab.click('b');
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  await tab.evaluate(() => {
    elevateTracker.consent(true);
    elevateTracker.click('shoes');
  });
  const [click, ...more] = await cluster.settled(1);
  expect([click?.body, more]).toEqual(['{"ticket":"shoes"}', []]);
  expect(keysIn(click)).toEqual(await keysOf(tab));
  expect(keysIn(click).customerKey).toBe('anna');
  expect(await visitor.messages()).toEqual([]);
});

test('nothing but true is consent', async ({ open, tab, visitor, cluster }) => {
  await open(CARDS, REQUIRED);
  await tab.evaluate(() => {
    const answers = ['true', 'granted', 1, {}, [true], new Boolean(true), undefined, null, Symbol('true')];
    for (const answer of answers) {
      elevateTracker.consent(answer as boolean);
      elevateTracker.click('shirt');
    }
  });
  expect(await cluster.settled()).toEqual([]);
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
});

test('a bad value of the option counts as required', async ({ open, tab, visitor, cluster }) => {
  await open(CARDS, { consent: 'Granted' });
  await tab.click('p');
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);
  await agree(tab);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([line('error', 'consent', 'tag', 'Granted', 'granted.*required')]);
});

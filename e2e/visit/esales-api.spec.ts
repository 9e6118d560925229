import { fileURLToPath } from 'node:url';
import type { LocalStorageSession } from '@apptus/esales-api';
import type { Tracker } from '../../src/tracker.ts';
import { CLOCK_WITH_TIMERS, pass } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import { pageOf } from '../support/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const elevateTracker: Tracker;
declare const session: LocalStorageSession;

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
  await tab.close();
  const all = await cluster.settled(4);
  expect(all.map(({ type }) => type)).toEqual(['click', 'click', 'click', 'end']);
  expect(all.map(keysIn)).toEqual([first, { ...first, customerKey: 'anna' }, last, last]);
  expect(last.customerKey).not.toBe('anna');
  expect(last.sessionKey).not.toBe(first.sessionKey);
});

test("what the tracker does to the keys, Elevate's library knows at once, in another tab too", async ({
  tab,
  visitor,
  shop,
  cluster,
}) => {
  const address = shop.document('/', pageOf(`${CLOCK_WITH_TIMERS}{{tag}}`, CARDS.join('') + LIBRARY));
  const other = await visitor.newTab();
  for (const each of [tab, other]) {
    await each.goto(`${address}?0`);
    // Asked for the keys, the page has done all that it would do when it is idle, perhaps with keys of before.
    await keysOf(each);
  }
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

/** Browsers that say they are offline, as with virtual network adapters, and are not. */
import type { Tracker } from '../../../src/tracker.ts';
import { CARDS_AND_LINK, WRONGLY_OFFLINE, waiting } from '../../support/delivery/offline.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysIn } from '../../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;
declare const calls: (() => void)[];

test('where the browser is wrong about being offline, all goes out at once, and nothing waits', async ({
  tab,
  shop,
  cluster,
}) => {
  const keys = await begin(tab, shop.document('/', pageOf(`${WRONGLY_OFFLINE}{{tag}}`, CARDS_AND_LINK)));
  await tab.click('p');
  await tab.evaluate(() => {
    elevateTracker.notify('add-favorite', { ticket: 'coat' });
    elevateTracker.end();
  });
  const all = await cluster.settled(3);
  expect(all.map(({ type }) => type).sort()).toEqual(['add-favorite', 'click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys, keys]);
  await expect.poll(() => waiting(tab)).toBe(0);

  await tab.reload();
  await tab.evaluate(() => void dispatchEvent(new Event('online')));
  await tab.click('b');
  expect((await cluster.arrived(4)).slice(3)).toEqual(['click hat']);
});

test('there what is under way is not sent again by the same page', async ({ open, tab, cluster }) => {
  await open(`${WRONGLY_OFFLINE}<script>
    calls = [];
    const go = window.fetch;
    window.fetch = (...call) => new Promise((done) => calls.push(() => done(go(...call))));
  </script>${CARDS_AND_LINK}`);
  await tab.click('p');
  await tab.evaluate(() => void dispatchEvent(new Event('online')));
  // Its turn comes after that of what was waiting.
  await tab.evaluate(() => navigator.locks.request('elevate-tracker', () => {}));
  await tab.click('b');
  await tab.evaluate(() => {
    for (const go of calls.splice(0)) go();
  });
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

test('there a click on a link that leads away at once arrives', async ({ tab, shop, cluster }) => {
  const page = pageOf(`${WRONGLY_OFFLINE}{{tag}}`, CARDS_AND_LINK);
  shop.document('/next', page);
  await tab.goto(shop.document('/', page));
  await tab.follow('a');
  // Twice, where the page has gone before it could know that the first one got through.
  await cluster.waitFor(1);
  expect(new Set(await cluster.arrived(1))).toEqual(new Set(['click tie']));
});

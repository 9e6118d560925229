import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CLOCK, moveClock } from '../../support/site/clock.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { keysIn, keysOf, told } from '../../support/visit/keys-of.ts';
import { setByServer } from '../../support/visit/stores.ts';

declare const elevateTracker: Tracker;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p><a href="/next">Next</a>';
const HALF_AN_HOUR = 30 * 60_000;

/** Keeps, in storage of the page's own, what its listener finds when it hears of an end. */
const LISTENER = `<script>
  document.addEventListener('elevate:notification', ({ detail }) => {
    if (detail.type !== 'end') return;
    const stores = document.cookie + localStorage['voyado.session'];
    localStorage.seen = JSON.stringify({ keys: elevateTracker.keys(), stores });
  });
</script>`;

/** What ends a session. */
const ENDS: Record<string, (tab: Tab) => Promise<unknown>> = {
  'end()': (tab) => tab.evaluate(() => elevateTracker.end()),
  'reset()': (tab) => tab.evaluate(() => elevateTracker.reset()),
  'the timeout': async (tab) => {
    await moveClock(tab, HALF_AN_HOUR);
    await tab.press('Tab');
  },
  pagehide: (tab) => tab.follow('a'),
};

for (const [way, act] of Object.entries(ENDS)) {
  test(`who listens to the notification of an end finds the key of the next session: ${way}`, async ({
    tab,
    shop,
    cluster,
  }) => {
    const tag = shopTag({ 'end-on': 'pagehide' });
    shop.plainPage('/next', 'No tag here');
    const keys = await begin(tab, shop.document('/', pageOf(CLOCK + tag + LISTENER, CARD)));
    await act(tab);
    const seen = JSON.parse(String(await tab.waitFor(() => localStorage.seen)));
    const next = {
      customerKey: expect.any(String),
      sessionKey: expect.not.stringMatching(`${keys?.sessionKey}`),
    };
    expect(seen).toEqual({ keys: next, stores: expect.not.stringContaining(`${keys?.sessionKey}`) });
    expect(seen.keys.customerKey === keys?.customerKey).toBe(way !== 'reset()');
    if (way !== 'pagehide') expect(await keysOf(tab)).toEqual(seen.keys);
    expect(told(await cluster.settled(1))).toEqual([['end', keys]]);
  });
}

for (const way of ['end', 'reset'] as const) {
  test(`a click that is sent while an end is told belongs to the next session: ${way}()`, async ({
    tab,
    shop,
    cluster,
  }) => {
    const listener = `<script>
      document.addEventListener('elevate:notification', ({ detail }) => {
        if (detail.type === 'end') elevateTracker.click('hat');
      });
    </script>`;
    const keys = await begin(tab, shop.document('/', pageOf(`{{tag}}${listener}`, CARD)));
    await tab.evaluate((member) => elevateTracker[member](), way);
    const next = await keysOf(tab);
    const all = await cluster.settled(2);
    expect(keysIn(all.find(({ type }) => type === 'end'))).toEqual(keys);
    expect(keysIn(all.find(({ type }) => type === 'click'))).toEqual(next);
    expect(next?.sessionKey).not.toBe(keys?.sessionKey);
  });
}

test('after end() the stores hold another key, which the next activity starts', async ({ open, cluster }) => {
  const tab = await open(CARD);
  const first = await keysOf(tab);
  await tab.evaluate(() => elevateTracker.end());
  await tab.evaluate(() => elevateTracker.end());
  const second = await keysOf(tab);
  expect(second?.sessionKey).not.toBe(first?.sessionKey);
  await tab.press('Tab');
  expect(await keysOf(tab)).toEqual(second);
  await cluster.waitFor(1);
  await tab.evaluate(() => elevateTracker.end());
  expect(told(await cluster.settled(2))).toEqual([
    ['end', first],
    ['end', second],
  ]);
});

test('a session key that ended is not taken over, whoever brings it back', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  const rendered = { 'customer-key': 'anna', 'session-key': 'visit-1' };
  await open(CARD, rendered);
  await tab.evaluate(() => elevateTracker.end());
  shop.page('/next', CARD, rendered);
  await tab.follow('a');
  const keys = await keysOf(tab);
  expect(keys?.customerKey).toBe('anna');
  expect(keys?.sessionKey).not.toBe('visit-1');
  await setByServer(shop, tab, 'apptus.sessionKey=visit-1');
  expect(await keysOf(tab)).toEqual(keys);
  await tab.evaluate(() => {
    localStorage['voyado.session'] = '{"customerKey":"anna","sessionKey":"visit-1"}';
  });
  expect(await keysOf(tab)).toEqual(keys);
  expect(told(await cluster.settled(1))).toEqual([['end', { customerKey: 'anna', sessionKey: 'visit-1' }]]);
});

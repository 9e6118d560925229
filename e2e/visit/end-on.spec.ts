import type { Tracker } from '../../src/tracker.ts';
import { exitsWith } from '../support/exits.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';

type Fates = { 'a link within': boolean; 'a link elsewhere': boolean; close: boolean };

/** What a visitor does in one tab, with so many of the site open, and whether that ends the session. */
const END_ON: Record<string, Record<1 | 2, Fates>> = {
  leave: {
    1: { 'a link within': false, 'a link elsewhere': true, close: true },
    2: { 'a link within': false, 'a link elsewhere': false, close: false },
  },
  pagehide: {
    1: { 'a link within': true, 'a link elsewhere': true, close: true },
    2: { 'a link within': true, 'a link elsewhere': true, close: true },
  },
  timeout: {
    1: { 'a link within': false, 'a link elsewhere': false, close: false },
    2: { 'a link within': false, 'a link elsewhere': false, close: false },
  },
};

for (const [endOn, fates] of Object.entries(END_ON)) {
  for (const tabs of [1, 2] as const) {
    test(`with end-on="${endOn}" and ${tabs === 1 ? 'one tab' : 'two tabs'} open, a session lasts as long as it says`, async ({
      visitor,
      shop,
      otherSite,
      cluster,
    }) => {
      for (const path of ['/', '/next']) shop.document(path, exitsWith({ 'end-on': endOn }));
      otherSite.plainPage('/', 'Another site');
      const open = async () => {
        const opened = await visitor.newTab();
        await opened.goto(`${shop.origin}/`);
        return opened;
      };
      if (tabs === 2) await open();
      let tab = await open();
      const seen = [await keysOf(tab)];
      await tab.follow('#within');
      seen.push(await keysOf(tab));
      await tab.follow('#elsewhere');
      await tab.goto(`${shop.origin}/`);
      seen.push(await keysOf(tab));
      await tab.close();
      const ends = await cluster.settled(Object.values(fates[tabs]).filter(Boolean).length);
      tab = await open();
      seen.push(await keysOf(tab));

      const [first, second, third, last] = seen.map((keys) => keys?.sessionKey);
      expect({
        'a link within': first !== second,
        'a link elsewhere': second !== third,
        close: third !== last,
      } satisfies Fates).toEqual(fates[tabs]);
      expect(new Set(seen.map((keys) => keys?.customerKey)).size).toBe(1);
      const over = seen.filter(
        (keys, index) => seen[index + 1] && keys?.sessionKey !== seen[index + 1]?.sessionKey,
      );
      expect(ends.map(({ type }) => type)).toEqual(over.map(() => 'end'));
      expect(ends.map(keysIn)).toEqual(over);
    });
  }
}

test('with end-on="pagehide" a frame that goes does not end the session', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  shop.page('/frame', 'Quick view', { 'end-on': 'pagehide' });
  await open('<iframe src="/frame"></iframe>', { 'end-on': 'pagehide' });
  const keys = await keysOf(tab);
  await tab.waitFor(() => {
    const { elevateTracker } = frames[0] as unknown as { elevateTracker?: Tracker };
    return elevateTracker?.keys();
  });
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { exitsWith } from '../../support/visit/exits.ts';
import { carrying, keysOf, told } from '../../support/visit/keys-of.ts';
import { endsOnLeaving } from '../../support/visit/leaving.ts';

const STAYS = { within: false, elsewhere: false, close: false };
const LEAVES = { within: false, elsewhere: true, close: true };
const GOES = { within: true, elsewhere: true, close: true };

/** Whether a link within the site, one to elsewhere, or closing ends the session, with one tab or two of the site open. */
const END_ON = {
  leave: { 1: LEAVES, 2: STAYS },
  pagehide: { 1: GOES, 2: GOES },
  timeout: { 1: STAYS, 2: STAYS },
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
        await begin(opened, `${shop.origin}/`);
        return opened;
      };
      if (tabs === 2) await open();
      let tab = await open();
      const knows = endOn !== 'leave' || (await endsOnLeaving(tab)).length > 0;
      const fate = knows ? fates[tabs] : STAYS;
      const seen = [await keysOf(tab)];
      await tab.follow('#within');
      seen.push(await keysOf(tab));
      await tab.follow('#elsewhere');
      await tab.goto(`${shop.origin}/`);
      seen.push(await keysOf(tab));
      await tab.close();
      const ends = await cluster.settled(Object.values(fate).filter(Boolean).length);
      tab = await open();
      seen.push(await keysOf(tab));

      const [first, second, third, last] = seen.map((keys) => keys?.sessionKey);
      const changes = { within: first !== second, elsewhere: second !== third, close: third !== last };
      expect(changes).toEqual(fate);
      expect(new Set(seen.map((keys) => keys?.customerKey)).size).toBe(1);
      const over = seen.filter(
        (keys, index) => seen[index + 1] && keys?.sessionKey !== seen[index + 1]?.sessionKey,
      );
      expect(told(ends)).toEqual(over.map((keys) => ['end', keys]));
    });
  }
}

/** A category whose products can be looked at in a frame. */
const CATEGORY = `<button onclick="view.src = '/quick-view?1'; view.hidden = false">Quick view</button>
  <b onclick="view.remove()">Close</b>
  <iframe hidden></iframe>
  <script>view = document.querySelector('iframe')</script>`;

/** A click anywhere in the frame hits the link. */
const QUICK_VIEW = `<a data-elevate-ticket="dress" href="/quick-view?2" style="position: fixed; inset: 0">More</a>`;

/** Opens the quick view and clicks in it, which leads to another page in there. */
async function lookQuickly(tab: Tab): Promise<void> {
  await tab.click('button');
  for (const search of ['?1', '?2']) {
    await tab.waitFor((expected) => {
      const { location, elevateTracker } = frames[0] as unknown as Window & { elevateTracker?: Tracker };
      return location.search === expected && elevateTracker?.keys();
    }, search);
    if (search === '?1') await tab.click('iframe');
  }
}

for (const endOn of ['leave', 'pagehide']) {
  test(`with end-on="${endOn}" what happens in a frame belongs to the visit and never ends it; leaving the page does`, async ({
    open,
    shop,
    cluster,
  }) => {
    shop.page('/quick-view', QUICK_VIEW, { 'end-on': endOn });
    const tab = await open(CATEGORY, { 'end-on': endOn });
    const keys = await keysOf(tab);
    await lookQuickly(tab);
    await tab.click('b');
    expect(await keysOf(tab)).toEqual(keys);
    expect(await cluster.arrived(1)).toEqual(['click dress']);
    const ends = endOn === 'leave' ? await endsOnLeaving(tab) : ['end'];
    await tab.close();
    expect(told(await cluster.settled(1 + ends.length))).toEqual(carrying(keys, 'click', ...ends));
  });
}

test('a page that is left with a frame in it ends the session once', async ({
  open,
  shop,
  otherSite,
  cluster,
}) => {
  shop.page('/quick-view', QUICK_VIEW);
  const tab = await open(`${CATEGORY}<a href="${otherSite.plainPage('/', 'Another site')}">Leave</a>`);
  const keys = await keysOf(tab);
  await lookQuickly(tab);
  await cluster.waitFor(1);
  const ends = await endsOnLeaving(tab);
  await tab.follow('a');
  expect(told(await cluster.settled(1 + ends.length))).toEqual(carrying(keys, 'click', ...ends));
});

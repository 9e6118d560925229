import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import type { Tab } from '../support/tabs/tab.ts';

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

test('what happens in a frame belongs to the visit and never ends it; leaving the page does', async ({
  open,
  shop,
  cluster,
}) => {
  shop.page('/quick-view', QUICK_VIEW);
  const tab = await open(CATEGORY);
  const keys = await keysOf(tab);
  await lookQuickly(tab);
  await tab.click('b');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived(1)).toEqual(['click dress']);
  await tab.close();
  const all = await cluster.settled(2);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
});

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
  await tab.follow('a');
  const all = await cluster.settled(2);
  expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
  expect(all.map(keysIn)).toEqual([keys, keys]);
});

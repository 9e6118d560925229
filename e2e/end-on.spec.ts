import type { Tracker } from '../src/tracker.ts';
import { expect, test } from './fixtures.ts';
import { keysIn, keysOf } from './keys-of.ts';

const BODY = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

test('with end-on="pagehide" each page is a session', async ({ open, tab, cluster }) => {
  await open(BODY, { 'end-on': 'pagehide' });
  const first = await keysOf(tab);
  await tab.follow('a');
  const second = await keysOf(tab);
  await tab.close();
  const ends = await cluster.settled(2);
  expect(ends.map(({ type }) => type)).toEqual(['end', 'end']);
  expect(ends.map(keysIn)).toEqual([first, second]);
  expect(second?.customerKey).toBe(first?.customerKey);
  expect(second?.sessionKey).not.toBe(first?.sessionKey);
});

test('with end-on="timeout" neither closing nor leaving ends the session', async ({
  open,
  visitor,
  shop,
  otherSite,
  cluster,
}) => {
  const tab = await open(`<a href="${otherSite.plainPage('/', 'Another site')}">Leave</a>`, {
    'end-on': 'timeout',
  });
  const keys = await keysOf(tab);
  await tab.follow('a');
  await tab.goto(`${shop.origin}/`);
  await tab.close();
  const next = await visitor.newTab();
  await next.goto(`${shop.origin}/`);
  expect(await keysOf(next)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

for (const endOn of ['leave', 'pagehide']) {
  test(`with end-on="${endOn}" a frame that goes does not end the session`, async ({
    open,
    tab,
    shop,
    cluster,
  }) => {
    shop.page('/frame', BODY, { 'end-on': endOn });
    await open('<iframe src="/frame"></iframe>', { 'end-on': endOn });
    const keys = await keysOf(tab);
    await tab.waitFor(() => {
      const { elevateTracker } = frames[0] as unknown as { elevateTracker?: Tracker };
      return elevateTracker?.keys();
    });
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    expect(await keysOf(tab)).toEqual(keys);
    expect(await cluster.arrived()).toEqual([]);
  });
}

test('a link that opens another tab ends nothing', async ({ open, visitor, shop, cluster }) => {
  shop.page('/next', BODY);
  const tab = await open('<a href="/next" target="_blank">Another tab</a>');
  const keys = await keysOf(tab);
  const opened = await visitor.tabOpenedBy(() => tab.click('a'));
  expect(await keysOf(opened)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

import type { Tracker } from '../../src/tracker.ts';
import { NOTE, type Noted, notedOn } from '../support/delivery/noted.ts';
import { goOffline, goOnline, NETWORK, WRONGLY_OFFLINE } from '../support/delivery/offline.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';

declare const elevateTracker: Tracker;
declare const noted: Noted[];

test('a click is told to the page as it is sent', async ({ open, tab, cluster }) => {
  await open(NOTE + CARD);
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(await notedOn(tab)).toEqual([
    { type: 'click', url: cluster.origin + click?.url, body: click?.body, queued: true },
  ]);
});

test('an end is told to the page as it is sent', async ({ open, tab, cluster }) => {
  await open(NOTE + CARD);
  await tab.evaluate(() => elevateTracker.end());
  const [end] = await cluster.settled(1);
  expect(await notedOn(tab)).toMatchObject([{ type: 'end', url: cluster.origin + end?.url, queued: true }]);
});

test('the page learns that nothing could be handed over', async ({ open, tab }) => {
  await open(`${NOTE}${CARD}<script>
    navigator.sendBeacon = () => false;
    window.fetch = () => { throw new TypeError('No'); };
  </script>`);
  await tab.click('p');
  // Once it is idle, it may have tried again.
  const [told] = await notedOn(tab);
  expect(told).toMatchObject({ type: 'click', queued: false });
});

test('a click that waits is told twice: when it was made, and when it was handed over', async ({
  open,
  tab,
  cluster,
}) => {
  await open(NETWORK + NOTE + CARD);
  await goOffline(tab);
  await tab.click('p');
  await goOnline(tab);
  const [click] = await cluster.settled(1);
  const told = { type: 'click', url: cluster.origin + click?.url, body: click?.body };
  expect(await notedOn(tab)).toEqual([
    { ...told, queued: false },
    { ...told, queued: true },
  ]);
});

for (const [when, script] of Object.entries({
  'only fetch takes': '<script>navigator.sendBeacon = () => false</script>',
  'is made while the browser wrongly says that it is offline': WRONGLY_OFFLINE,
})) {
  test(`a click that ${when} is told to be handed over once`, async ({ open, tab, cluster }) => {
    await open(script + NOTE + CARD);
    await tab.click('p');
    await cluster.settled(1);
    await tab.waitFor(() => noted.some(({ queued }) => queued));
    await tab.evaluate(() => void dispatchEvent(new Event('online')));
    expect(await cluster.arrived()).toEqual(['click shirt']);
    expect((await notedOn(tab)).filter(({ queued }) => queued)).toHaveLength(1);
  });
}

test('a listener that throws stops neither the notification nor the page', async ({
  open,
  cluster,
  expected,
}) => {
  expected.errors.push(/listener/);
  const tab = await open(`${CARD}<script>
    document.addEventListener('elevate:notification', () => { throw new Error('the listener is broken'); });
  </script>`);
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

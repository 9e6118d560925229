import type { Tracker } from '../src/tracker.ts';
import { expect, test } from './fixtures.ts';

declare const elevateTracker: Tracker;
declare const fetched: RequestInit[];

const CARD = `<p data-elevate-ticket="shirt">Shirt</p><script>
  fetched = [];
  const carry = window.fetch;
  window.fetch = (address, options) => {
    fetched.push(options);
    return carry(address, options);
  };
</script>`;

const BROKEN_BEACONS = {
  'is missing': 'Object.defineProperty(navigator, "sendBeacon", { value: undefined })',
  throws: 'navigator.sendBeacon = () => { throw new TypeError("No") }',
  'answers false': 'navigator.sendBeacon = () => false',
};

for (const [how, script] of Object.entries(BROKEN_BEACONS)) {
  test(`where sendBeacon ${how}, fetch carries the notification`, async ({ open, tab, cluster }) => {
    await open(`${CARD}<script>${script}</script>`);
    await tab.click('p');
    const [click] = await cluster.settled(1);
    expect(click).toMatchObject({ method: 'POST', type: 'click', body: '{"ticket":"shirt"}', status: 204 });
    expect(String(click?.headers['content-type']).toLowerCase()).toBe('text/plain;charset=utf-8');
    expect(await tab.evaluate(() => fetched)).toMatchObject([{ keepalive: true, mode: 'no-cors' }]);
  });
}

test('where sendBeacon works, fetch is not used', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await tab.evaluate(() => fetched)).toEqual([]);
});

test('a notification that nothing can carry harms nobody', async ({ open, tab, cluster }) => {
  await open(`<p data-elevate-ticket="shirt">Shirt</p><script>
    navigator.sendBeacon = () => false;
    window.fetch = () => Promise.reject(new TypeError('No'));
  </script>`);
  await tab.click('p');
  expect(await cluster.arrived()).toEqual([]);
});

test('sendBeacon is used as it is found at the time of the call', async ({ open, tab }) => {
  await open('<p data-elevate-ticket="shirt">Shirt</p>');
  await tab.evaluate(() => {
    navigator.sendBeacon = (address) => {
      document.title = String(address);
      return true;
    };
  });
  await tab.click('p');
  expect(await tab.evaluate(() => document.title)).toContain('/api/v2/notifications/click?');
});

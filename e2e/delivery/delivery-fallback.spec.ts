import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';

declare const elevateTracker: Tracker;
declare const fetched: RequestInit[];
declare let repaired: boolean;

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

/** A page on which nothing can be sent until `repaired` is true. */
const NO_CARRIER = `<p data-elevate-ticket="shirt">Shirt</p><i data-elevate-ticket="hat">Hat</i>
  <b data-elevate-ticket="tie">Tie</b><script>
    repaired = false;
    for (const [owner, name] of [[navigator, 'sendBeacon'], [window, 'fetch']]) {
      const work = owner[name].bind(owner);
      Object.defineProperty(owner, name, { get: () => (repaired ? work : carrier[name]) });
    }
  </script>`;

const BROKEN_CARRIERS = {
  'are missing': '{}',
  throw: '{ sendBeacon() { throw new TypeError("No"); }, fetch() { throw new TypeError("No"); } }',
  'refuse, one now, the other later':
    '{ sendBeacon: () => false, fetch: () => Promise.reject(new TypeError("No")) }',
};

for (const [how, carrier] of Object.entries(BROKEN_CARRIERS)) {
  test(`where sendBeacon and fetch ${how}, clicks go out after the next one that is taken`, async ({
    open,
    cluster,
  }) => {
    const tab = await open(`<script>carrier = ${carrier}; </script>${NO_CARRIER}`);
    await tab.click('p');
    await tab.click('i');
    expect(await cluster.arrived()).toEqual([]);
    await tab.evaluate(() => {
      repaired = true;
    });
    await tab.click('b');
    expect((await cluster.arrived(3)).sort()).toEqual(['click hat', 'click shirt', 'click tie']);
  });
}

test('where nothing can be sent, clicks go out on the next page', async ({ open, tab, shop, cluster }) => {
  await open(`<script>carrier = {}; </script>${NO_CARRIER}`);
  await tab.click('p');
  await tab.goto(shop.page('/next', CARD));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

/** Room in bytes that is left for what is on its way, of the 64 KiB that Chromium and WebKit allow. */
const LEFT = 500;

test('a click for which there is no room is sent once, when there is', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    shop.answer('/held', (_, response) => {
      answer = () => response.status(204).end();
      resolve();
    });
  });
  shop.answer('/room', (_, response) => void response.status(204).end());
  await open(
    `<p data-elevate-ticket="${'shirt'.repeat(LEFT)}">Shirt</p><b data-elevate-ticket="tie">Tie</b>`,
  );
  await tab.evaluate((size) => navigator.sendBeacon('/held', 'x'.repeat(size)), 65_536 - LEFT);
  await held;
  await tab.click('p');
  answer();
  await tab.waitFor((size) => navigator.sendBeacon('/room', 'x'.repeat(size)), 2 * LEFT);
  await tab.click('b');
  expect((await cluster.arrived(2)).sort()).toEqual([`click ${'shirt'.repeat(LEFT)}`, 'click tie']);
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

import { expect, test } from '../support/fixtures.ts';

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
  test(`where sendBeacon ${how}, fetch carries the notification`, { tag: '@played' }, async ({
    open,
    tab,
    cluster,
  }) => {
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
  await open(CARD);
  await tab.evaluate(() => {
    navigator.sendBeacon = (address) => {
      document.title = String(address);
      return true;
    };
  });
  await tab.click('p');
  expect(await tab.evaluate(() => document.title)).toContain('/api/v2/notifications/click?');
});

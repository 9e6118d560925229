import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';

declare const elevateTracker: Tracker;
declare const tries: number;
declare let repaired: boolean;

/** Lets beacons and fetch be like this until `repaired`, as where a blocker is at work or the cluster is down. */
const broken = (beacon: string, fetch: string): string => `<script>
  tries = 0;
  repaired = false;
  for (const [owner, name, broken] of [[navigator, 'sendBeacon', ${beacon}], [window, 'fetch', ${fetch}]]) {
    const working = owner[name].bind(owner);
    Object.defineProperty(owner, name, { get: () => (repaired ? working : broken) });
  }
</script>`;

const THROW = '() => { throw new TypeError("No"); }';

const BROKEN = {
  'are missing': broken('undefined', 'undefined'),
  throw: broken(THROW, THROW),
  'refuse, one now, the other later': broken(
    '() => false',
    '() => { tries += 1; return Promise.reject(new TypeError("No")); }',
  ),
};

const REFUSED = BROKEN['refuse, one now, the other later'];

for (const [how, script] of Object.entries(BROKEN)) {
  test(`where sendBeacon and fetch ${how}, clicks go out after the next one that is taken`, {
    tag: '@played',
  }, async ({ open, tab, cluster }) => {
    await open(script + CARDS);
    await tab.click('p');
    await tab.click('b');
    expect(await cluster.arrived()).toEqual([]);
    await tab.evaluate(() => {
      repaired = true;
      elevateTracker.click('coat');
    });
    expect((await cluster.arrived(3)).sort()).toEqual(['click coat', 'click hat', 'click shirt']);
  });
}

test('where nothing can be sent, clicks go out on the next page', async ({ open, tab, shop, cluster }) => {
  await open(BROKEN['are missing'] + CARDS);
  await tab.click('p');
  await tab.goto(shop.page('/next', CARDS));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('however much is refused, a page tries one of it again, and one each time that it is online', async ({
  open,
  tab,
}) => {
  await open(REFUSED + CARDS);
  await tab.evaluate(() => {
    for (let number = 0; number < 30; number++) elevateTracker.click(`${number}`);
  });
  await tab.reload();
  await tab.waitFor(() => tries > 0);
  for (let times = 1; times <= 3; times++) {
    await tab.evaluate(() => void dispatchEvent(new Event('online')));
    await tab.waitFor((times) => tries > times, times);
  }
  // A new one has a try of its own.
  await tab.click('p');
  await tab.waitFor(() => tries > 4);
  expect(await tab.evaluate(() => tries)).toBe(5);
});

test('what is refused on several pages is told to be handed over once, and arrives once', async ({
  tab,
  shop,
  cluster,
}) => {
  const told = `<script>
    document.addEventListener('elevate:notification', ({ detail: { queued, body } }) => {
      if (queued && body) sessionStorage.told = (sessionStorage.told ?? '') + JSON.parse(body).ticket + ' ';
    });
  </script>`;
  await tab.goto(shop.document('/', pageOf(`${REFUSED}${told}{{tag}}`, CARDS)));
  await tab.click('p');
  await tab.click('b');
  for (let page = 0; page < 3; page++) {
    await tab.reload();
    await tab.waitFor(() => tries > 0);
  }
  await tab.evaluate(() => {
    repaired = true;
    dispatchEvent(new Event('online'));
  });
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
  const tickets: string = await tab.evaluate(() => sessionStorage.told);
  expect(tickets.trim().split(' ').sort()).toEqual(['hat', 'shirt']);
});

import manifest from '../../../package.json' with { type: 'json' };
import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf, tagOf } from '../../support/site/markup.ts';

declare const elevateTracker: Tracker;
declare const kept: unknown;
declare const given: unknown[];

test('the array becomes the tracker, and functions pushed on it get the tracker', async ({
  shop,
  tab,
  cluster,
}) => {
  const head = `<script>
    given = [];
    kept = window.elevateTracker = window.elevateTracker || [];
    kept.push((tracker) => given.push(tracker), { market: 'UK' });
    kept.push({ endpoint: '{{endpoint}}' });
    kept.push((tracker) => tracker.click('early'));
  </script>`;
  await tab.goto(shop.document('/', pageOf(head + tagOf({}), CARD)));
  const same = await tab.evaluate(() => {
    (kept as Tracker).push((tracker) => given.push(tracker));
    (kept as Tracker).push((tracker) => tracker.click('late'));
    return [kept === elevateTracker, ...given.map((tracker) => tracker === elevateTracker)];
  });
  expect(same).toEqual([true, true, true]);
  expect((await cluster.arrived(2)).sort()).toEqual(['click early', 'click late']);
});

test('what is pushed and of no use harms nobody', async ({ shop, tab, visitor, cluster }) => {
  const head = `<script>
    elevateTracker = [null, undefined, 7, 'text', Symbol('s'), () => { throw new Error('of the page'); }];
    elevateTracker.push({ endpoint: '{{endpoint}}', market: 'UK' }, (tracker) => tracker.click('early'));
  </script>`;
  await tab.goto(shop.document('/', pageOf(head + tagOf({}), CARD)));
  await tab.evaluate(() => {
    const fail = () => {
      throw new Error('of the page');
    };
    elevateTracker.push(null as never, fail, (tracker) => tracker.click('late'));
  });
  await tab.click('p');
  expect((await cluster.arrived(3)).sort()).toEqual(['click early', 'click late', 'click shirt']);
  expect(await visitor.errors()).toEqual([]);
});

test('keys() are those of both stores, at any time', async ({ open, tab }) => {
  await open(CARD);
  const { keys, entry, cookie } = await tab.evaluate(() => ({
    keys: elevateTracker.keys(),
    entry: localStorage.getItem('voyado.session'),
    cookie: document.cookie,
  }));
  expect(entry).toBe(JSON.stringify({ customerKey: keys?.customerKey, sessionKey: keys?.sessionKey }));
  expect(cookie.split('; ').sort()).toEqual([
    `apptus.customerKey=${keys?.customerKey}`,
    `apptus.sessionKey=${keys?.sessionKey}`,
  ]);
});

test('version is that of the package', async ({ open, tab }) => {
  await open(CARD);
  expect(await tab.evaluate(() => elevateTracker.version)).toBe(manifest.version);
});

test('options are what was given, as text, by the names of attributes, and no page can change them', async ({
  shop,
  tab,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(tagOf({}), CARD)));
  const { before, given, isFrozen, after } = await tab.evaluate((endpoint) => {
    const before = elevateTracker.options;
    elevateTracker.push({ sessionTimeout: 5, market: 'UK', endpoint, debug: false });
    elevateTracker.push({ market: 'SE', stayOn: 'pay.example' });
    const given = elevateTracker.options;
    Reflect.set(given, 'market', 'NO');
    return { before, given: { ...given }, isFrozen: Object.isFrozen(given), after: elevateTracker.options };
  }, cluster.endpoint);
  expect(before).toEqual({});
  expect(given).toEqual({ 'session-timeout': '5', market: 'UK', endpoint: cluster.endpoint, debug: 'false' });
  expect(isFrozen).toBe(true);
  expect(after).toEqual(given);
});

test('options tell of bad values as well, from whichever source', async ({ shop, tab }) => {
  const tag = tagOf({ 'end-on': 'never', consent: 'yes' }).replace('.js', '.js?market=UK&amp;api=v5');
  await tab.goto(shop.document('/', pageOf(tag, CARD)));
  expect(
    await tab.waitFor(() => 'version' in (window.elevateTracker ?? {}) && elevateTracker.options),
  ).toEqual({
    'end-on': 'never',
    consent: 'yes',
    market: 'UK',
    api: 'v5',
  });
});

test('calls made before the configuration is complete are carried out once it is, in order', async ({
  shop,
  tab,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(tagOf({}), CARD)));
  await tab.evaluate(() => elevateTracker.click('first'));
  await tab.click('p');
  const outcome = await tab.evaluate((endpoint) => {
    const order: string[] = [];
    document.addEventListener('elevate:notification', (event) => {
      const { url, body } = (event as CustomEvent<{ url: string; body: string | undefined }>).detail;
      order.push(`${new URL(url).searchParams.get('customerKey')} ${body}`);
    });
    elevateTracker.identify('anna');
    elevateTracker.notify('add-favorite', { productKey: 'p1' });
    elevateTracker.end();
    elevateTracker.identify('berta');
    elevateTracker.click('last');
    const before = elevateTracker.keys();
    elevateTracker.push({ endpoint, market: 'UK' });
    return { before, order, after: elevateTracker.keys() };
  }, cluster.endpoint);
  expect(outcome.before).toBeNull();
  expect(outcome.order).toEqual([
    expect.stringMatching(/^[\da-f-]{36} \{"ticket":"first"\}$/),
    expect.stringMatching(/^[\da-f-]{36} \{"ticket":"shirt"\}$/),
    'anna {"productKey":"p1"}',
    'null undefined',
    'berta {"ticket":"last"}',
  ]);
  expect(outcome.after?.customerKey).toBe('berta');
  const notifications = await cluster.settled(5);
  const sessionKeys = notifications.map(({ query }) => query.sessionKey ?? query['esales.sessionKey']);
  expect(new Set(sessionKeys).size).toBe(2);
});

import type { Tracker } from '../../src/api.ts';
import {
  ad,
  append,
  HASTE,
  passSecond,
  seenBy,
  shopWith,
  V3,
  WATCHER,
} from '../support/add-ons/impressions.ts';
import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { whenLoaded } from '../support/site/loaded.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const elevateTracker: Tracker;

const SHIRT = ad('shirt');

/** Waits until it has run. */
const insertScript = (tab: Tab, html: string) =>
  tab.evaluate(async (html) => {
    const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
    const written = content.querySelector('script') as HTMLScriptElement;
    const script = document.createElement('script');
    for (const { name, value } of written.attributes) script.setAttribute(name, value);
    await new Promise((loaded) => {
      script.onload = loaded;
      document.head.append(script);
    });
  }, html);

const insertTracker = (tab: Tab, endpoint: string) => insertScript(tab, tagOf({ ...V3, endpoint }));

test('it counts where the tracker comes first', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT).replace(WATCHER, '')));
  await whenLoaded(tab);
  await insertScript(tab, WATCHER);
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

test('it counts where the tracker comes last, also where it is replaced or an element has its name', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  for (const body of [
    '',
    '<i id="elevateTracker"></i>',
    '<script>elevateTracker = [{ market: "NO" }]</script>',
  ]) {
    await tab.goto(shop.document('/', pageOf(HASTE + WATCHER, SHIRT + body)));
    await passSecond(tab);
    await insertTracker(tab, cluster.endpoint);
    await seenBy(tab, cluster);
  }
  expect(await seenBy(tab, cluster)).toEqual(['shirt', 'shirt', 'shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test('it goes on where the page overwrites the handle', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(SHIRT)));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.evaluate(() => {
    window.elevateTracker = [];
  });
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

for (const [first, others] of [
  ['market', ['endpoint', 'api']],
  ['endpoint', ['market', 'api']],
] as const)
  test(`it waits for the options, where ${first} comes first`, async ({ shop, tab, visitor, cluster }) => {
    const options = { ...V3, endpoint: cluster.endpoint };
    const push = (...names: (keyof typeof options)[]) =>
      tab.evaluate(
        (part) => elevateTracker.push(part),
        Object.fromEntries(names.map((name) => [name, options[name]])),
      );
    const tracker = '<script async src="/elevate-tracker.js"></script>';
    await tab.goto(shop.document('/', pageOf(HASTE + tracker + WATCHER, SHIRT)));
    await passSecond(tab);
    await push(first);
    await append(tab, ad('hat'));
    await passSecond(tab);
    await push(...others);
    expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
    expect((await visitor.messages()).filter(({ text }) => `${text}`.includes('api'))).toEqual([]);
  });

test('what waited for the options goes out when the page is left at the latest', async ({
  shop,
  tab,
  cluster,
}) => {
  const tracker = '<script async src="/elevate-tracker.js"></script>';
  await tab.goto(shop.document('/', pageOf(HASTE + tracker + WATCHER, SHIRT)));
  await passSecond(tab);
  await tab.evaluate(
    (endpoint) => elevateTracker.push({ endpoint, market: 'UK', api: 'v3' }),
    cluster.endpoint,
  );
  await tab.goto(shop.plainPage('/next', 'Next'));
  expect(await cluster.arrived(1)).toContain('ad-impression shirt');
});

for (const api of [undefined, 'v2', 'web-v2', 'v4']) {
  test(`with ${api ? `api ${api}` : 'no api'} nothing is sent, and one error says why`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    await tab.goto(shop.document('/', shopWith(SHIRT + ad('hat'), { api })));
    await passSecond(tab);
    await append(tab, ad('tie'));
    await passSecond(tab);
    expect(await cluster.settled()).toEqual([]);
    const errors = (await visitor.messages()).filter(({ text }) => `${text}`.includes('ad-impression'));
    expect(errors).toEqual([line('error', 'ad-impression', 'v3')]);
  });
}

for (const address of [{ endpoint: V3.endpoint }, { 'cluster-id': 'w1A2B3C45' }])
  test(`a wrong api is told before anything was seen, by a shop with ${Object.keys(address)}`, async ({
    shop,
    tab,
    visitor,
  }) => {
    const attributes = { endpoint: undefined, ...address, api: 'v2' };
    await tab.goto(shop.document('/', shopWith('<p>Nothing sponsored</p>', attributes)));
    await expect.poll(visitor.messages).toEqual([line('error', 'ad-impression', 'v3')]);
  });

test('without the tracker nothing happens', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', pageOf(HASTE + WATCHER, SHIRT)));
  await passSecond(tab);
  expect(await cluster.settled()).toEqual([]);
  expect(await visitor.messages()).toEqual([]);
});

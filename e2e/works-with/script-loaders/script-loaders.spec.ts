import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { partytownSnippet } from '@qwik.dev/partytown/integration';
import { libDirPath } from '@qwik.dev/partytown/utils';
import { queryTagOf, tagOf } from '../../support/site/markup.ts';
import type { Site } from '../../support/site/site.ts';
import { keysIn, keysOf } from '../../support/visit/keys-of.ts';
import { test } from '../support/fixtures.ts';
import { servePackaged } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneWalk } from '../support/walk.ts';
import { DELAYER } from './delayer.ts';

const OPTIONS = { endpoint: '{{endpoint}}', market: 'UK' };
const TAG = tagOf(OPTIONS);
const [, ADDRESS = ''] = /src="(.*?)"/.exec(queryTagOf(OPTIONS)) ?? [];

/** Libraries that change what the browser's own objects can do, and go before the tag. */
const PATCHING = {
  'Prototype 1.7': import.meta.resolve('esprima/test/3rdparty/prototype-1.7.0.0.js'),
  'MooTools 1.4': import.meta.resolve('esprima/test/3rdparty/mootools-1.4.1.js'),
  'core-js': import.meta.resolve('core-js-bundle/minified.js'),
  'zone.js': import.meta.resolve('zone.js'),
  RequireJS: import.meta.resolve('requirejs/require.js'),
};

for (const [library, file] of Object.entries(PATCHING)) {
  test(`${library} on the page`, async ({ shop, tab, visit }) => {
    servePackaged(shop, '/library.js', file);
    serveShop(shop, { tag: '<script src="/library.js"></script>{{tag}}' });
    await expectOneWalk(shop, tab, visit);
  });
}

test('RequireJS loads the tracker', async ({ shop, tab, visit }) => {
  servePackaged(shop, '/require.js', PATCHING.RequireJS);
  const load = `<script src="/require.js"></script><script>
    define('shop', [], () => 'shop');
    require(['shop', '${ADDRESS.replace('&amp;', '&')}'], () => {});
  </script>`;
  serveShop(shop, { tag: load });
  await expectOneWalk(shop, tab, visit);
});

test.describe('Partytown', () => {
  test('the tag as it is, beside a script in the worker', async ({ shop, tab, visit }) => {
    servePartytown(shop);
    const third = `<script type="text/partytown">document.body.dataset.third = 'ran'</script>`;
    serveShop(shop, { tag: `<script>${partytownSnippet()}</script>${third}{{tag}}` });
    await visit.begin(`${shop.origin}/1`);
    await tab.waitFor(() => document.body.dataset.third);
    await expectOneWalk(shop, tab, visit);
  });

  test('a tag manager in the worker loads the tracker', async ({ shop, tab, visit }) => {
    servePartytown(shop);
    const manager = `<script type="text/partytown">
      const script = document.createElement('script');
      script.src = '${ADDRESS.replace('&amp;', '&')}';
      document.head.appendChild(script);
    </script>`;
    const config = '<script>partytown = { loadScriptsOnMainThread: [/elevate-tracker/] }</script>';
    serveShop(shop, { tag: `${config}<script>${partytownSnippet()}</script>${manager}` });
    await visit.begin(`${shop.origin}/1`);
    await tab.navigate(() => visit.click('#card-1-b b', '1-b'));
    await visit.over();
  });
});

function servePartytown(shop: Site): void {
  const folder = libDirPath();
  for (const name of readdirSync(folder).filter((name) => name.startsWith('partytown')))
    shop.answer(`/~partytown/${name}`, (_, response) => response.sendFile(`${folder}/${name}`));
}

test('a script that delays scripts, and clicks again where the first click fell', async ({
  shop,
  tab,
  cluster,
}) => {
  const delayed = TAG.replace('async src', 'type="text/delayed" data-delayed-src');
  serveShop(shop, { tag: DELAYER + delayed });
  await tab.goto(`${shop.origin}/1`);
  for (const page of [1, 2]) {
    expect(await tab.evaluate(() => 'elevateTracker' in window)).toBe(false);
    await tab.follow(`#card-${page}-b b`);
  }
  await tab.press('Shift');
  const keys = await keysOf(tab);
  await tab.follow('#card-3-c b');
  const clicks = await cluster.settled(3);
  expect(clicks.map(({ body }) => body)).toEqual([
    '{"ticket":"1-b"}',
    '{"ticket":"2-b"}',
    '{"ticket":"3-c"}',
  ]);
  expect(clicks.map(keysIn)).toEqual([keys, keys, keys]);
});

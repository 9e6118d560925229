import type { Tracker } from '../../../src/tracker.ts';
import { CARD, runInspector, whenPartSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';

declare const elevateTracker: Tracker;

test('tracker: what it is, where from, and what each option means', async ({ open, tab, shop, cluster }) => {
  await open(CARD, { api: 'v3', 'stay-on': 'pay.example', 'session-timeout': '45', debug: '' });
  await runInspector(tab);
  const text = await whenPartSays(tab, 'tracker', /api ?v3/);
  const version = await tab.evaluate(() => elevateTracker.version);
  for (const told of [
    `version${version}`,
    `file${shop.origin}/elevate-tracker.js`,
    `address${cluster.endpoint}/api/storefront/v3/notifications/`,
    'apiv3Elevate 4',
    'consentgrantedby default: works at once',
    'marketUKas in the data feed',
    'stay-onpay.examplegoing there does not end the session',
    'session-timeout45minutes without activity',
    'debugon',
  ])
    expect(text.replaceAll(/(\w) (?=Elevate 4)/g, '$1')).toContain(told);
});

test('tracker: what is missing, and keys that were given in short', async ({ open, tab }) => {
  await open(CARD, { market: undefined, 'customer-key': 'd3b0a9f0-6c6e-4a2e-9d4b-2f6f6e1f1a77' });
  await runInspector(tab);
  const text = await whenPartSays(tab, 'tracker', /marketmissing/);
  expect(text).toContain('customer-keyd3b0…1a77');
});

test('tracker: one that was bundled', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf('', CARD)));
  await tab.evaluate(async () => {
    const { start } = await import(`${location.origin}/elevate-tracker.mjs`);
    start({ clusterId: 'w1A2B3C45', market: 'UK', api: 'v3' });
  });
  await runInspector(tab);
  await whenPartSays(tab, 'tracker', /filebundled, inlined or renamed/);
});

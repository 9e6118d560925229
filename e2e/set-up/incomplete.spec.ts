import type { Tracker } from '../../src/tracker.ts';
import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { leftovers, NO_LEFTOVERS } from '../support/leftovers.ts';
import { pageOf, tagOf } from '../support/markup.ts';

declare const elevateTracker: Tracker;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const GOOD = { endpoint: '{{endpoint}}', market: 'UK', 'cluster-id': 'w1A2B3C45' };

test('with no option at all the tracker waits in silence', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', pageOf(tagOf({}), CARD)));
  await tab.click('p');
  expect(await leftovers(tab)).toEqual(NO_LEFTOVERS);
  expect(await cluster.arrived()).toEqual([]);

  await tab.evaluate((endpoint) => elevateTracker.push({ endpoint, market: 'UK' }), cluster.endpoint);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

const PARTS = [
  { given: 'market', missing: 'cluster-id' },
  { given: 'cluster-id', missing: 'market' },
  { given: 'endpoint', missing: 'market' },
] as const;

for (const { given, missing } of PARTS) {
  test(`with ${given} alone, the missing ${missing} is named once and waited for`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    const tag = tagOf({ [given]: GOOD[given] });
    await tab.goto(shop.document('/', pageOf(tag, CARD)));
    await tab.click('p');
    await tab.evaluate(() => elevateTracker.push({ debug: false }));
    expect(await leftovers(tab)).toEqual(NO_LEFTOVERS);
    expect(await cluster.arrived()).toEqual([]);

    await tab.evaluate((endpoint) => elevateTracker.push({ endpoint, market: 'UK' }), cluster.endpoint);
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    expect(await visitor.messages()).toEqual([line('error', missing)]);
  });
}

import type { Tracker } from '../../../src/tracker.ts';
import type { Notification } from '../../../stand-in/cluster.ts';
import { leftovers, NO_LEFTOVERS } from '../../support/consent/stored.ts';
import { line } from '../../support/console-line.ts';
import { built } from '../../support/documents/built.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { giveOptions } from '../../support/site/give-options.ts';
import { pageOf, tagOf } from '../../support/site/markup.ts';

declare const elevateTracker: Tracker;

const CODE = built('elevate-tracker.js');

const SCRIPT = '/elevate-tracker.js';
const ATTRIBUTES = 'data-endpoint="{{endpoint}}" data-market="UK"';
const ADDRESS = `${SCRIPT}?endpoint={{endpoint}}&market=UK`;
const PUSH = push('{ endpoint: "{{endpoint}}", market: "UK" }');

const WAYS = {
  attributes: [
    `<script async src="${SCRIPT}" ${ATTRIBUTES}></script>`,
    `<script defer src="${SCRIPT}" ${ATTRIBUTES}></script>`,
    `<script src="${SCRIPT}" ${ATTRIBUTES}></script>`,
    `<script ${ATTRIBUTES}>${CODE}</script>`,
    `<script>document.write('<script src="${SCRIPT}" ${ATTRIBUTES}><\\/script>')</script>`,
  ],
  "the script's address, also where a tag manager inserts the script": [
    `<script async src="${ADDRESS}&amp;v=7"></script>`,
    `<script>
      const script = document.createElement('script');
      script.async = true;
      script.src = '${ADDRESS}';
      document.head.append(script);
    </script>`,
  ],
  'pushes, before the script or after': [
    `<script>${PUSH}</script><script async src="${SCRIPT}"></script>`,
    `<script>${PUSH}</script><script>${CODE}</script>`,
    `<script src="${SCRIPT}"></script><script>${PUSH}</script>`,
  ],
};

for (const [way, heads] of Object.entries(WAYS)) {
  test(`configured by ${way}`, async ({ shop, tab, visitor, cluster }) => {
    for (const [index, head] of heads.entries()) {
      await tab.goto(shop.document('/', pageOf(head, CARD)));
      await tab.click('p');
      await cluster.waitFor((received) => clicksIn(received).length > index);
    }
    const markets = clicksIn(await cluster.settled()).map(({ query }) => query.market);
    expect(markets).toEqual(heads.map(() => 'UK'));
    expect(await visitor.messages()).toEqual([]);
  });
}

test('of three sources the earlier wins, option by option', async ({ shop, tab, visitor, cluster }) => {
  const head = `<script>${push('{ market: "NO", endpoint: "{{endpoint}}", customerKey: "pushed" }')}</script>
    <script async src="${SCRIPT}?market=SE&amp;customer-key=queried" data-market="UK"></script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  await tab.click('p');
  expect(await cluster.settled(1)).toMatchObject([{ query: { market: 'UK', customerKey: 'queried' } }]);
  expect(await visitor.messages()).toEqual([]);
});

test('of several pushes the first wins, before the script or after', async ({ shop, tab, cluster }) => {
  const head = `<script>${push('{ market: "UK" }')}; ${push('{ market: "SE", sessionKey: "first" }')}</script>
    <script src="${SCRIPT}"></script>
    <script>${push('{ market: "NO", sessionKey: "second", endpoint: "{{endpoint}}" }')}</script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  await tab.click('p');
  expect(await cluster.settled(1)).toMatchObject([{ query: { market: 'UK', sessionKey: 'first' } }]);
});

test('a push after the start changes nothing', async ({ open, tab, visitor, cluster }) => {
  await open(CARD);
  await tab.evaluate(() =>
    elevateTracker.push({ endpoint: '/elsewhere', market: 'SE', customerKey: 'late', debug: true }),
  );
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query).toMatchObject({ market: 'UK', customerKey: expect.not.stringContaining('late') });
  expect(await visitor.messages()).toEqual([]);
});

test('names that are no option are ignored', async ({ shop, tab, visitor, cluster }) => {
  const head = `<script>${push('{ sessiontimeout: "never", end: "never", __proto__: null }')}</script>
    <script async src="${ADDRESS}&amp;v=7&amp;session_timeout=never&amp;constructor" data-endon="never">
    </script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test("the page's own address configures nothing", async ({ shop, tab, visitor, cluster }) => {
  const page = shop.document('/', pageOf(`<script>${CODE}</script>`, CARD));
  await tab.goto(`${page}?endpoint=${cluster.endpoint}&market=SE&customer-key=guessed&session-timeout=never`);
  await tab.click('p');
  expect(await tab.evaluate(() => elevateTracker.keys())).toBeNull();
  expect(await cluster.arrived()).toEqual([]);

  await giveOptions(tab, cluster);
  const [click] = await cluster.settled(1);
  expect(click?.query).toMatchObject({ market: 'UK', customerKey: expect.not.stringContaining('guessed') });
  expect(await visitor.messages()).toEqual([]);
});

test('with no option at all the tracker waits in silence', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', pageOf(tagOf({}), CARD)));
  await tab.click('p');
  expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
  expect(await cluster.arrived()).toEqual([]);

  await giveOptions(tab, cluster);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

const PARTS = [
  ['market', 'UK', 'cluster-id'],
  ['cluster-id', 'w1A2B3C45', 'market'],
  ['endpoint', '{{endpoint}}', 'market'],
] as const;

for (const [given, value, missing] of PARTS) {
  test(`with ${given} alone, the missing ${missing} is named once and waited for`, {
    tag: '@messages',
  }, async ({ shop, tab, visitor, cluster }) => {
    await tab.goto(shop.document('/', pageOf(tagOf({ [given]: value }), CARD)));
    await tab.click('p');
    await tab.evaluate(() => elevateTracker.push({ debug: false }));
    expect(await leftovers(tab, visitor)).toEqual(NO_LEFTOVERS);
    expect(await cluster.arrived()).toEqual([]);

    await giveOptions(tab, cluster);
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    expect(await visitor.messages()).toEqual([line('error', missing)]);
  });
}

/** Without the end that Firefox may send when an address is typed. */
function clicksIn(received: Notification[]): Notification[] {
  return received.filter(({ type }) => type === 'click');
}

function push(config: string): string {
  return `(window.elevateTracker = window.elevateTracker || []).push(${config})`;
}

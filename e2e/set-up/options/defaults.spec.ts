import { line } from '../../support/console-line.ts';
import { KEEP_ADDRESS } from '../../support/delivery/address.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { type Attributes, camelCase, pageOf, queryTagOf, tagOf } from '../../support/site/markup.ts';
import { UUID } from '../../support/visit/keys-of.ts';

const GOOD = { endpoint: '{{endpoint}}', market: 'UK', 'cluster-id': 'w1A2B3C45' };

/** Options that fall back to their default: a bad text, and a bad value to push. */
const OTHERS: [option: string, text: string, pushed: string][] = [
  ['session-timeout', '0', '-1'],
  ['end-on', 'never', '["leave"]'],
  ['stay-on', 'https://pay.example/', '{}'],
  ['cookie-domain', 'evil.example', 'null'],
  ['customer-key', 'anna@shop.example', 'null'],
  ['session-key', 'visit@1', 'Symbol("s")'],
  ['debug', 'yes', '{}'],
];

const OTHER_TEXTS = Object.fromEntries(OTHERS.map(([option, text]) => [option, text]));
const OTHER_PUSHES = OTHERS.map(([option, , pushed]) => `${camelCase(option)}: ${pushed}`);
const HEADS = {
  'tag|attribute': tagOf({ ...GOOD, ...OTHER_TEXTS }),
  address: queryTagOf({ ...GOOD, ...OTHER_TEXTS }),
  push: `<script>elevateTracker = [{ ${OTHER_PUSHES} }]</script>${tagOf(GOOD)}`,
};

for (const [source, head] of Object.entries(HEADS)) {
  test(`bad values of other options (${source}) are named, and their defaults hold`, {
    tag: '@messages',
  }, async ({ shop, tab, visitor, cluster }) => {
    await tab.goto(shop.document('/', pageOf(head, CARD)));
    await tab.click('p');

    const [click, ...more] = await cluster.settled(1);
    expect(more).toEqual([]);
    expect(click?.query.customerKey).toMatch(UUID);
    expect(click?.query.sessionKey).toMatch(UUID);
    expect((await visitor.cookies()).map(({ domain }) => domain)).toEqual([shop.host, shop.host]);
    const messages = await visitor.messages();
    expect(messages).toHaveLength(OTHERS.length);
    for (const [option] of OTHERS) expect(messages).toContainEqual(line('error', option, source));
  });
}

test('a key that a template renders empty for a guest counts as not given', async ({
  open,
  visitor,
  cluster,
}) => {
  const tab = await open(CARD, {
    'customer-key': '',
    'session-key': '',
  });
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

const ASSUMED: [what: string, options: Attributes, messages: object[]][] = [
  ['neither api nor endpoint', {}, [line('warning', 'v2', 'v3', 'web-v2')]],
  ['an api', { api: 'v2' }, []],
  ['an endpoint', { endpoint: '{{endpoint}}' }, []],
];

for (const [what, options, messages] of ASSUMED) {
  test(`with ${what}, ${messages.length ? 'one warning says' : 'no warning need say'} which api is assumed`, {
    tag: '@messages',
  }, async ({ shop, tab, visitor }) => {
    const tag = tagOf({ 'cluster-id': 'w1A2B3C45', market: 'UK', ...options });
    await tab.goto(shop.document('/', pageOf(KEEP_ADDRESS + tag, CARD)));
    await tab.click('p');
    await tab.click('p');
    expect(await visitor.messages()).toEqual(messages);
  });
}

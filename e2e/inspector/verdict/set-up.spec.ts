import { CARD, levelOf, runInspector, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { agree, REQUIRED, refuse } from '../../support/consent/consent.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';

/** Each with a tag that has just that fault. */
const FAULTS: [
  fault: string,
  attributes: Record<string, string | undefined>,
  sentence: RegExp,
  level: string,
][] = [
  ['no cluster-id', { endpoint: undefined }, /waits for cluster-id: nothing is stored or sent/, 'bad'],
  ['no market', { market: undefined }, /waits for market: nothing/, 'bad'],
  [
    'no options',
    { endpoint: undefined, market: undefined, api: undefined },
    /waits for cluster-id and market: .* until the tag is complete/,
    'bad',
  ],
  ['a bad api', { api: 'v4' }, /api is “v4”, which is not allowed.*v3.*Nothing is stored or sent/, 'bad'],
  [
    'a bad endpoint',
    { endpoint: '//evil.example' },
    /endpoint is “\/\/evil.example”.*Nothing is stored/,
    'bad',
  ],
  ['a bad consent', { consent: 'yes' }, /consent is “yes”.*granted.*It counts as “required”/, 'warn'],
  ['a bad user-context', { 'user-context': 'anonymous' }, /It counts as “ANONYMOUS”/, 'warn'],
  [
    'a bad timeout',
    { 'session-timeout': '30 min' },
    /session-timeout is “30 min”.*The default holds/,
    'warn',
  ],
  [
    'a customer key that tells',
    { 'customer-key': 'anna@shop.example' },
    /customer-key is “anna@shop.example”/,
    'warn',
  ],
  [
    'v2 by default',
    { api: undefined, endpoint: undefined, 'cluster-id': 'w1A2B3C45' },
    /no longer serve api v2, which holds where none is given.*"v3" for Elevate 4.*"web-v2" for Elevate 3/,
    'bad',
  ],
  [
    'a user-context for another api',
    { api: 'v2', 'user-context': 'SYNTHETIC' },
    /user-context is for api v3 only/,
    'warn',
  ],
];

for (const [fault, attributes, sentence, level] of FAULTS)
  test(`a tag with ${fault}`, async ({ open, tab }) => {
    await open(CARD, { api: 'v3', ...attributes });
    await runInspector(tab);
    await whenVerdictSays(tab, sentence);
    expect(await levelOf(tab)).toContain(level);
  });

test('an option that is no text', async ({ shop, tab }) => {
  const head = `<script>elevateTracker = [{ clusterId: 'w1A2B3C45', market: ['UK'], api: 'v3' }]</script>
    <script async src="/elevate-tracker.js"></script>`;
  await tab.goto(shop.document('/', pageOf(head, CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /market is “”, which is not allowed/);
});

test('consent that is required: not given, given, taken back', async ({ open, tab }) => {
  await open(CARD, { api: 'v3', ...REQUIRED });
  await runInspector(tab);
  await whenVerdictSays(tab, /Consent is required and not given: nothing is stored or sent/);
  await agree(tab);
  await whenVerdictSays(tab, /All is well/);
  await refuse(tab);
  await whenVerdictSays(
    tab,
    /Consent is required and not given.*No page can know whether the visitor refused/,
  );
});

test('consent that is required, and clicks that go out without keys until then', async ({ open, tab }) => {
  await open(CARD, { api: 'v3', 'user-context': 'ANONYMOUS', ...REQUIRED });
  await runInspector(tab);
  await whenVerdictSays(tab, /clicks go out without keys/);
});

test('anonymous visitors have no keys, and nothing is wrong', async ({ open, tab }) => {
  await open(CARD, { api: 'v3', 'user-context': 'ANONYMOUS' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
});

test('unpersonalized visitors have no customer key, and nothing is wrong', async ({ open, tab }) => {
  await open(CARD, { api: 'v3', 'user-context': 'UNPERSONALIZED' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
});

test('a visitor who refused', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await refuse(tab);
  await whenVerdictSays(tab, /The visitor refused, by consent\(false\)/);
});

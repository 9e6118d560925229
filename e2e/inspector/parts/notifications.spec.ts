import type { Tracker } from '../../../src/tracker.ts';
import {
  CARD,
  clickAndAsk,
  inspectBegun,
  PANEL,
  press,
  runInspector,
  textOf,
  whenPartSays,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';

declare const elevateTracker: Tracker;
declare let copied: string;

const click = '[data-elevate-ticket]';

test('what is sent is shown as it is sent, newest first, in plain words and with keys in short', async ({
  open,
  tab,
  cluster,
}) => {
  await open(CARD, { api: 'v3' });
  const keys = await inspectBegun(tab);
  await tab.click(click);
  await whenPartSays(
    tab,
    'notifications',
    /click product shirt.*\/fashion\/DESKTOP\/START_PAGE\/NEW.*the browser took it/,
  );
  await tab.evaluate(() => {
    elevateTracker.notify('add-favorite', { productKey: 'p1' });
    elevateTracker.end();
  });
  const text = await whenPartSays(tab, 'notifications', /\d\d:\d\d:\d\dend .*add-favorite.*click/);
  expect(text).toContain('Notifications3');
  expect(text).toContain(
    `customer ${keys?.customerKey.slice(0, 4)}…${keys?.customerKey.slice(-4)} · session `,
  );
  expect(text).not.toContain(keys?.customerKey);
  expect(
    await tab.evaluate(
      () => document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('[role=log]')?.textContent,
    ),
  ).toContain('click');
  await cluster.waitFor(3);
});

test('with v3 the cluster is asked by a notification that counts for nothing', async ({
  open,
  tab,
  cluster,
}) => {
  await open(CARD, { api: 'v3', endpoint: `${cluster.endpoint}/elevate-4`, market: 'SE&NO' });
  await runInspector(tab);
  await clickAndAsk(tab, cluster);
  await whenVerdictSays(tab, /All is well: the cluster accepted the click \(204\)/);
  await whenPartSays(tab, 'notifications', /204: arrived and accepted/);
  const [sent, asked] = await cluster.settled(2);
  expect(asked).toMatchObject({
    method: 'POST',
    body: sent?.body,
    url: `${sent?.url}&userContext=SYNTHETIC`,
    status: 204,
  });
  expect(String(asked?.headers['content-type']).toLowerCase()).toBe('text/plain;charset=utf-8');
});

test('a user context gives way to the one that counts for nothing', async ({ open, tab, cluster }) => {
  await open(CARD, { api: 'v3', 'user-context': 'ANONYMOUS' });
  await runInspector(tab);
  await clickAndAsk(tab, cluster);
  await whenVerdictSays(tab, /accepted the click/);
  const [, asked] = await cluster.settled(2);
  expect(asked?.query).toEqual({ market: 'UK', userContext: 'SYNTHETIC' });
});

test('with other APIs the button says that it counts as one more', async ({ open, tab, cluster }) => {
  await open(CARD, { api: 'v2' });
  await runInspector(tab);
  await tab.click(click);
  await whenPartSays(tab, 'notifications', /Ask: counts as one more/);
  await cluster.waitFor(1);
  await press(tab, 'ask');
  await whenVerdictSays(tab, /accepted the click/);
  const [sent, asked] = await cluster.settled(2);
  expect(asked?.url).toBe(sent?.url);
});

const ANSWERS: [behaviour: string, answers: number[], words: RegExp][] = [
  ['elevate-4', [404], /404: wrong cluster-id, api or proxy\. .*removed/],
  ['status-400', [400], /400: an argument is invalid or missing/],
  ['status-403', [403], /403: refused, by a proxy or firewall/],
  ['status-200', [], /200: not Elevate, which says 204/],
  ['status-500', [], /500: the cluster is unavailable or busy/],
];

for (const [behaviour, answers, words] of ANSWERS)
  test(`an answer in words: ${behaviour}`, async ({ open, tab, cluster, expected }) => {
    expected.answers.push(...answers);
    await open(CARD, { api: 'v2', endpoint: `${cluster.endpoint}/${behaviour}` });
    await runInspector(tab);
    await clickAndAsk(tab, cluster);
    await whenPartSays(tab, 'notifications', words);
  });

test('where no answer can be read, a line for a terminal asks the same', async ({ open, tab, cluster }) => {
  const clipboard = `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied = text; } } })`;
  const quote = '<p data-elevate-ticket="it\'s">Shirt</p>';
  await open(`${quote}<script>copied = ''; ${clipboard}</script>`, {
    api: 'v3',
    endpoint: `${cluster.endpoint}/no-cors`,
  });
  await runInspector(tab);
  await tab.click(click);
  await whenVerdictSays(tab, /took/);
  expect(await textOf(tab, 'notifications')).not.toContain('No answer');
  await press(tab, 'ask');
  await whenPartSays(tab, 'notifications', /No answer that a page may read/);
  await tab.click(`${PANEL}button[name=curl]`);
  const line = await tab.waitFor(() => copied);
  const [sent] = await cluster.settled(2);
  expect(line).toBe(
    `curl -i -X POST '${cluster.origin}${sent?.url}&userContext=SYNTHETIC' -H 'Content-Type: text/plain' --data-raw '{"ticket":"it'\\''s"}'`,
  );
});

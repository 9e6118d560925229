import { expect, test } from '@playwright/test';
import { check } from '../../check/check.ts';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

let cluster: Cluster;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(() => cluster.close());

const ask = (path: string, ...options: string[]) => check([`${cluster.origin}/${path}`, ...options]);

/** What is told of an API: its lines without the spaces before them. */
function partOf(said: string, api: string): string[] {
  const lines = said.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${api} `));
  return lines.slice(first + 1, lines.indexOf('', first)).map((line) => line.trim());
}

const ALL_TAKEN = [
  'click as text/plain         taken',
  'click as application/json   taken',
  'end                         taken',
];
const ALLOWED =
  'CORS    A page of https://shop.example may read the answers, with credentials or without; it may also send JSON.';

test('Elevate 4 takes v3, and says why it takes nothing else', async () => {
  const { said, complaint, code } = await ask('elevate-4');
  expect([code, complaint]).toEqual([0, '']);
  expect(partOf(said, 'v3')).toEqual(ALL_TAKEN);
  const removed = [expect.stringMatching(/^404: API v2 of Elevate 4 was removed/)];
  expect(partOf(said, 'web-v2')).toEqual(removed);
  expect(partOf(said, 'v2')).toEqual(removed);
  expect(said).toContain(ALLOWED);
  expect(said).toMatch(
    new RegExp(`It takes the tracker's notifications. The tag needs
  data-endpoint="${cluster.origin}/elevate-4" data-market="UK" data-api="v3"$`),
  );
});

test('Elevate 3 takes JSON only, for which a proxy is needed', async () => {
  const { said, code } = await ask('elevate-3');
  expect(code).toBe(1);
  expect(partOf(said, 'v3')).toEqual([expect.stringMatching(/^404: unknown path/)]);
  expect(partOf(said, 'web-v2')).toEqual([
    expect.stringMatching(/^click as text\/plain {9}400: content type is "text\/plain/),
    ...ALL_TAKEN.slice(1),
  ]);
  expect(partOf(said, 'v2')).toEqual([
    expect.stringMatching(/^click as text\/plain {9}400: query parameter unknown: customerKey, market/),
    expect.stringMatching(/^click as application\/json {3}400: query parameter unknown/),
    ...ALL_TAKEN.slice(2),
  ]);
  expect(said).toContain(
    "It does not take the tracker's notifications.\nweb-v2 takes a click as application/json only.",
  );
  expect(said).toContain('docs/first-party.md');
});

test('Elevate 3 that takes text needs none', async () => {
  const { said, code } = await ask('elevate-3/text-plain');
  expect(code).toBe(0);
  expect(partOf(said, 'web-v2')).toEqual(ALL_TAKEN);
  expect(said).toMatch(/The tag needs\n.* data-api="web-v2"$/);
});

test('the two documents take v2, and of web-v2 the end', async () => {
  const { said, code } = await ask('documents');
  expect(code).toBe(0);
  expect(partOf(said, 'v2')).toEqual(ALL_TAKEN);
  expect(partOf(said, 'web-v2')).toEqual([
    expect.stringContaining('400: query parameter missing or empty: customerKey'),
    expect.stringContaining('400: query parameter missing or empty: customerKey'),
    ...ALL_TAKEN.slice(2),
  ]);
  expect(said).toMatch(/The tag needs\n.* data-api="v2"$/);

  const one = await ask('documents', '--api', 'web-v2');
  expect(one.code).toBe(1);
  expect(one.said).toMatch(/\nOf web-v2 it takes only the end: /);
});

test('what it sends stands for nothing, and is marked where there is a mark', async () => {
  await ask('channel/abc/elevate-3');
  const asked = cluster.received('abc');
  const content = asked.map(({ method, path, headers }) => {
    return `${method} ${path.replace(/.*\//, '')} ${headers['content-type'] ?? ''}`;
  });
  const visit = ['POST click text/plain;charset=UTF-8', 'POST click application/json', 'POST end '];
  expect(content).toEqual([...visit, ...visit, ...visit, 'OPTIONS click ']);

  const [synthetic, , syntheticEnd, webClick, , webEnd, click, , end] = asked.map(({ query }) => query);
  const keys = { customerKey: expect.stringMatching(UUID), sessionKey: expect.stringMatching(UUID) };
  expect(synthetic).toEqual({ ...keys, market: 'UK', userContext: 'SYNTHETIC' });
  expect(syntheticEnd).toEqual(synthetic);
  expect(Object.keys(webClick ?? {})).toEqual(['esales.customerKey', 'esales.market', 'esales.sessionKey']);
  expect(webEnd).toEqual(webClick);
  expect(click).toEqual({ ...keys, market: 'UK' });
  expect(Object.values(end ?? {})).toEqual(Object.values(click ?? {}));
  // Nobody is the same visitor twice.
  const customers = [synthetic?.customerKey, webClick?.['esales.customerKey'], click?.customerKey];
  expect(new Set(customers).size).toBe(3);
});

test('only one API is asked for where that is wanted', async () => {
  const { said } = await ask('channel/abc/elevate-4', '--api', 'v3');
  expect(said).not.toContain('v2');
  expect(cluster.received('abc').map(({ api, type }) => `${api} ${type}`)).toEqual([
    'v3 click',
    'v3 click',
    'v3 end',
    'v3 click',
  ]);
});

test('the market and the ticket may be named', async () => {
  const foreign = await ask('elevate-4/market-SE');
  expect(foreign.code).toBe(1);
  expect(partOf(foreign.said, 'v3')).toEqual(['400: market is "UK", which is not configured']);
  expect(foreign.said).toContain('Is UK a market of its data feed (--market)?');

  const own = await ask('channel/abc/elevate-4/market-SE', '--market', 'SE', '--ticket', 'abc==');
  expect(own.code).toBe(0);
  expect(own.said).toContain('data-market="SE"');
  expect(cluster.received('abc')[0]?.body).toBe('{"ticket":"abc=="}');
});

test('a restricted cluster takes everything all the same', async () => {
  const { said, code } = await ask('elevate-4/no-cors', '--origin', 'https://www.shop.example/women/');
  expect(code).toBe(0);
  expect(said).toContain(
    'CORS    A page of https://www.shop.example may not read the answers. Notifications arrive all the same.',
  );
});

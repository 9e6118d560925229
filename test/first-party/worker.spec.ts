import { expect, test } from '@playwright/test';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';
import { type Api, CLUSTER_OF } from './recipe.ts';
import { WIRE } from './wire.ts';
import { loadWorker } from './worker.ts';

const QUERY = '?customerKey=c%2F1&market=SE%26NO&sessionKey=s';
const CLICK = `/api/storefront/v3/notifications/click${QUERY}`;
const TICKET = '{"ticket":"å/+=="}';
const TEXT = { 'Content-Type': 'text/plain;charset=UTF-8' };

let cluster: Cluster;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(() => cluster.close());

async function send(
  path: string,
  init: RequestInit = {},
  api: Api = 'v3',
  behaviour = '',
): Promise<Response> {
  const worker = await loadWorker(api, `${cluster.origin}/${CLUSTER_OF[api]}${behaviour}`);
  return worker.fetch(new Request(`https://shop.example${path}`, { method: 'POST', ...init }));
}

test('the Worker hands a click on as it came, with its sender, and with nothing that is the shop’s own', async () => {
  const answer = await send(`/elevate${CLICK}`, {
    body: TICKET,
    headers: {
      ...TEXT,
      'User-Agent': 'Visitor/1',
      Cookie: 'shop=secret',
      Authorization: 'Basic c2hvcA==',
      Referer: 'https://shop.example/account?token=secret',
      'X-CSRF-Token': 'secret',
      'X-Forwarded-For': '192.0.2.7',
      'CF-Connecting-IP': '198.51.100.4',
    },
  });

  expect(answer.status).toBe(204);
  const [click, ...more] = cluster.received();
  expect(more).toEqual([]);
  expect(click).toMatchObject({ method: 'POST', url: `/elevate-4${CLICK}`, body: TICKET, status: 204 });
  expect(click?.headers).toMatchObject({
    'content-type': 'text/plain;charset=UTF-8',
    'user-agent': 'Visitor/1',
    'x-forwarded-for': '198.51.100.4',
  });
  expect(JSON.stringify(click?.headers)).not.toMatch(/secret|c2hvcA|192\.0\.2\.7/);
});

for (const { api, query, path, contentType } of WIRE) {
  test(`the Worker hands on the notifications of ${api}, also one without a body`, async () => {
    const click = `${path}click${query('click')}`;
    const end = `${path}end${query('end')}`;
    expect((await send(`/elevate${click}`, { body: TICKET, headers: TEXT }, api)).status).toBe(204);
    expect((await send(`/elevate${end}`, {}, api)).status).toBe(204);

    const name = CLUSTER_OF[api];
    expect(cluster.received()).toMatchObject([
      {
        url: `/${name}${click}`,
        body: TICKET,
        headers: { 'content-type': contentType ?? TEXT['Content-Type'] },
      },
      { url: `/${name}${end}`, body: '' },
    ]);
    expect(cluster.received()[1]?.headers['content-type']).toBe(contentType);
  });
}

test('of the cluster’s answer the Worker lets nothing through but the status', async () => {
  const refused = await send(`/elevate${CLICK}`, { body: '{}', headers: TEXT });

  expect(cluster.received()).toMatchObject([{ status: 400, message: expect.stringContaining('ticket') }]);
  expect(refused.status).toBe(400);
  expect([...refused.headers]).toEqual([]);
  expect(await refused.text()).toBe('');
});

test('the Worker forwards notifications by POST and nothing else', async () => {
  for (const method of ['GET', 'OPTIONS']) {
    expect((await send(`/elevate${CLICK}`, { method })).status, method).toBe(405);
  }
  for (const path of [
    '/elevate/received',
    '/elevate/api/storefront/v3/queries/search-page',
    '/elevate/api/storefront/v3/notifications/',
    '/elevate/api/storefront/v3/notifications/click/../../../../received',
    '/elevate/api/storefront/v3/notifications/..%2F..%2Fqueries',
    '/elevate/api/storefront/v4/notifications/click',
    '/elevate/api/v2/notifications/click',
    `/shop/elevate${CLICK}`,
  ]) {
    expect((await send(path)).status, path).toBe(404);
  }
  expect(cluster.received()).toEqual([]);
});

test('the Worker takes a body of 64 KiB and no more', async () => {
  const largest = JSON.stringify({ ticket: 't'.repeat(64 * 1024 - '{"ticket":""}'.length) });

  expect((await send(`/elevate${CLICK}`, { headers: TEXT, body: largest })).status).toBe(204);
  expect((await send(`/elevate${CLICK}`, { headers: TEXT, body: `${largest} ` })).status).toBe(413);
  expect(cluster.received().map(({ body }) => body === largest)).toEqual([true]);
});

test('the Worker answers 502 where the cluster gives no answer', async () => {
  const dropped = await send(`/elevate${CLICK}`, { headers: TEXT, body: TICKET }, 'v3', '/channel/abc/drop');

  expect(cluster.received('abc')).toMatchObject([{ status: 0 }]);
  expect(dropped.status).toBe(502);
});

import type { Cluster } from '../../stand-in/cluster.ts';
import {
  CLICK,
  clickHandedOn,
  expect,
  expectHandedOn,
  LARGEST,
  SECRETS,
  TEXT,
  TICKET,
  test,
} from './proxied.ts';
import { type Api, CLUSTER_OF } from './recipe.ts';
import { WIRE } from './wire.ts';
import { loadWorker } from './worker.ts';

async function send(
  cluster: Cluster,
  path: string,
  init: RequestInit = {},
  api: Api = 'v3',
  behaviour = '',
): Promise<Response> {
  const worker = await loadWorker(api, `${cluster.origin}/${CLUSTER_OF[api]}${behaviour}`);
  return worker.fetch(new Request(`https://shop.example${path}`, { method: 'POST', ...init }));
}

test('the Worker hands a click on as it came, with its sender, and with nothing that is the shop’s own', async ({
  cluster,
}) => {
  const answer = await send(cluster, `/elevate${CLICK}`, {
    body: TICKET,
    headers: {
      ...TEXT,
      'User-Agent': 'Visitor/1',
      ...SECRETS,
      'X-Forwarded-For': '192.0.2.7',
      'CF-Connecting-IP': '198.51.100.4',
    },
  });

  expect(answer.status).toBe(204);
  const click = clickHandedOn(cluster);
  expect(click?.headers).toMatchObject({
    'content-type': 'text/plain;charset=UTF-8',
    'user-agent': 'Visitor/1',
    'x-forwarded-for': '198.51.100.4',
  });
  expect(JSON.stringify(click?.headers)).not.toMatch(/secret|c2hvcA|192\.0\.2\.7/);
});

for (const wire of WIRE) {
  test(`the Worker hands on the notifications of ${wire.api}, also one without a body`, async ({
    cluster,
  }) => {
    await expectHandedOn(cluster, wire, (path, init) => send(cluster, path, init, wire.api));
  });
}

test('of the cluster’s answer the Worker lets nothing through but the status', async ({ cluster }) => {
  const refused = await send(cluster, `/elevate${CLICK}`, { body: '{}', headers: TEXT });

  expect(cluster.received()).toMatchObject([{ status: 400, message: expect.stringContaining('ticket') }]);
  expect(refused.status).toBe(400);
  expect([...refused.headers]).toEqual([]);
  expect(await refused.text()).toBe('');
});

test('the Worker forwards notifications by POST and nothing else', async ({ cluster }) => {
  for (const method of ['GET', 'OPTIONS']) {
    expect((await send(cluster, `/elevate${CLICK}`, { method })).status, method).toBe(405);
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
    expect((await send(cluster, path)).status, path).toBe(404);
  }
  expect(cluster.received()).toEqual([]);
});

test('the Worker takes a body of 64 KiB and no more', async ({ cluster }) => {
  expect((await send(cluster, `/elevate${CLICK}`, { headers: TEXT, body: LARGEST })).status).toBe(204);
  expect((await send(cluster, `/elevate${CLICK}`, { headers: TEXT, body: `${LARGEST} ` })).status).toBe(413);
  expect(cluster.received().map(({ body }) => body === LARGEST)).toEqual([true]);
});

test('the Worker answers 502 where the cluster gives no answer', async ({ cluster }) => {
  const dropped = await send(
    cluster,
    `/elevate${CLICK}`,
    { headers: TEXT, body: TICKET },
    'v3',
    '/channel/abc/drop',
  );

  expect(cluster.received('abc')).toMatchObject([{ status: 0 }]);
  expect(dropped.status).toBe(502);
});

import { expect, test } from '@playwright/test';
import { poll } from '../../e2e/support/tabs/poll.ts';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';
import { type NginxProxy, startNginxProxy } from './nginx-proxy.ts';
import { CLUSTER_OF } from './recipe.ts';
import { MEDDLING } from './secure-front.ts';
import { send, VISITOR } from './visitor.ts';
import { WIRE } from './wire.ts';

const QUERY = '?customerKey=c%2F1&market=SE%26NO&sessionKey=s';
const CLICK = `/api/storefront/v3/notifications/click${QUERY}`;
const TICKET = '{"ticket":"å/+=="}';

let cluster: Cluster;
let proxy: NginxProxy | undefined;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
  await cluster.close();
});

async function start(surroundings?: Parameters<typeof startNginxProxy>[1]): Promise<NginxProxy> {
  const { api = 'v3' } = surroundings ?? {};
  proxy = await startNginxProxy(`${cluster.origin}/${CLUSTER_OF[api]}`, surroundings);
  return proxy;
}

const TEXT = { 'Content-Type': 'text/plain;charset=UTF-8' };

test('nginx hands a click on as it came, with its sender, and with nothing that is the shop’s own', async () => {
  const proxy = await start();
  const answer = await send(proxy, `/elevate${CLICK}`, {
    body: TICKET,
    headers: {
      ...TEXT,
      'User-Agent': 'Visitor/1',
      Cookie: 'shop=secret',
      Authorization: 'Basic c2hvcA==',
      Referer: 'https://shop.example/account?token=secret',
      Origin: 'https://shop.example',
      'X-CSRF-Token': 'secret',
      'X-Forwarded-For': '192.0.2.7',
    },
  });

  expect(answer.status).toBe(204);
  const [click, ...more] = cluster.received();
  expect(more).toEqual([]);
  expect(click).toMatchObject({ method: 'POST', url: `/elevate-4${CLICK}`, body: TICKET, status: 204 });
  expect(click?.query).toEqual({ customerKey: 'c/1', market: 'SE&NO', sessionKey: 's' });
  expect(click?.headers).toEqual({
    host: proxy.host,
    'content-type': 'text/plain;charset=UTF-8',
    'content-length': String(Buffer.byteLength(TICKET)),
    'user-agent': 'Visitor/1',
    'x-forwarded-for': VISITOR,
    connection: expect.any(String),
  });
  expect(proxy.serverNames).toEqual(['cluster.test']);
});

for (const { api, query, path, contentType } of WIRE) {
  test(`nginx hands on the notifications of ${api}, also one without a body`, async () => {
    const proxy = await start({ api });
    const click = `${path}click${query('click')}`;
    const end = `${path}end${query('end')}`;
    expect((await send(proxy, `/elevate${click}`, { body: TICKET, headers: TEXT })).status).toBe(204);
    expect((await send(proxy, `/elevate${end}`)).status).toBe(204);

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

test('of the cluster’s answer nginx lets nothing act on the shop but the status', async () => {
  const proxy = await start();
  const refused = await send(proxy, `/elevate${CLICK}`, { body: '{}', headers: TEXT });

  expect(cluster.received()).toMatchObject([{ status: 400 }]);
  expect(refused.status).toBe(400);
  for (const name of Object.keys(MEDDLING)) expect(refused.headers).not.toHaveProperty(name.toLowerCase());
  expect(refused.headers).toMatchObject({ 'content-security-policy': 'sandbox' });
});

test('nginx forwards notifications by POST and nothing else', async () => {
  const proxy = await start({ beside: 'location / { return 200 shop; }' });
  const status = async (path: string, method = 'POST') => (await send(proxy, path, { method })).status;

  expect(await status(`/elevate${CLICK}`, 'GET')).toBe(405);
  expect(await status(`/elevate${CLICK}`, 'OPTIONS')).toBe(405);
  for (const path of [
    '/elevate/',
    '/elevate/received',
    '/elevate/api/storefront/v3/queries/search-page',
    '/elevate/api/storefront/v3/notifications/',
    '/elevate/api/storefront/v3/notifications/Click',
    '/elevate/api/storefront/v3/notifications/click/more',
    '/elevate/api/storefront/v3/notifications/click/../../../../received',
    '/elevate/api/storefront/v3/notifications/..%2F..%2Fqueries',
    '/elevate/api/storefront/v3/notifications/click%0d%0ax:y',
    '/elevate/api/storefront/v4/notifications/click',
    '/elevate/api/v2/notifications/click',
  ]) {
    expect(await status(path), path).toBe(404);
  }
  expect(await send(proxy, '/elevated')).toMatchObject({ status: 200, body: 'shop' });
  expect(cluster.received()).toEqual([]);
});

test('nginx takes a body of 64 KiB and no more', async () => {
  const proxy = await start();
  const ticketOf = (bytes: number) => JSON.stringify({ ticket: 't'.repeat(bytes - '{"ticket":""}'.length) });
  const headers = TEXT;

  const largest = ticketOf(64 * 1024);
  expect((await send(proxy, `/elevate${CLICK}`, { headers, body: largest })).status).toBe(204);
  expect((await send(proxy, `/elevate${CLICK}`, { headers, body: `${largest} ` })).status).toBe(413);
  expect(cluster.received().map(({ body }) => body === largest)).toEqual([true]);
});

test('nginx finds the cluster again when it moves', async () => {
  const proxy = await start({ address: '127.0.0.9' });
  const click = () => send(proxy, `/elevate${CLICK}`, { headers: TEXT, body: TICKET });

  expect((await click()).status).toBeGreaterThanOrEqual(502);
  proxy.clusterMovesHere();
  await poll('the cluster to be found', async () => (await click()).status === 204);
  expect(cluster.received()).toHaveLength(1);
});

test('nginx tells nothing to a server that is not the cluster', async () => {
  const proxy = await start({ certified: 'other.test' });

  expect((await send(proxy, `/elevate${CLICK}`, { headers: TEXT, body: TICKET })).status).toBe(502);
  expect(cluster.received()).toEqual([]);
});

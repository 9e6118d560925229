import { poll } from '../../e2e/support/tabs/poll.ts';
import { type NginxProxy, startNginxProxy } from './nginx-proxy.ts';
import {
  test as base,
  CLICK,
  clickHandedOn,
  expect,
  expectHandedOn,
  LARGEST,
  SECRETS,
  TEXT,
  TICKET,
} from './proxied.ts';
import { CLUSTER_OF } from './recipe.ts';
import { MEDDLING } from './secure-front.ts';
import { send, VISITOR } from './visitor.ts';
import { WIRE } from './wire.ts';

type Start = (surroundings?: Parameters<typeof startNginxProxy>[1]) => Promise<NginxProxy>;

const test = base.extend<{ start: Start }>({
  start: async ({ cluster, closedLater }, use) =>
    use(async (surroundings) => {
      const { api = 'v3' } = surroundings ?? {};
      return closedLater(await startNginxProxy(`${cluster.origin}/${CLUSTER_OF[api]}`, surroundings));
    }),
});

test('nginx hands a click on as it came, with its sender, and with nothing that is the shop’s own', async ({
  start,
  cluster,
}) => {
  const proxy = await start();
  const answer = await send(proxy, `/elevate${CLICK}`, {
    body: TICKET,
    headers: {
      ...TEXT,
      'User-Agent': 'Visitor/1',
      ...SECRETS,
      Origin: 'https://shop.example',
      'X-Forwarded-For': '192.0.2.7',
    },
  });

  expect(answer.status).toBe(204);
  const click = clickHandedOn(cluster);
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

for (const wire of WIRE) {
  test(`nginx hands on the notifications of ${wire.api}, also one without a body`, async ({
    start,
    cluster,
  }) => {
    const proxy = await start({ api: wire.api });
    await expectHandedOn(cluster, wire, (path, init) => send(proxy, path, init));
  });
}

test('of the cluster’s answer nginx lets nothing act on the shop but the status', async ({
  start,
  cluster,
}) => {
  const proxy = await start();
  const refused = await send(proxy, `/elevate${CLICK}`, { body: '{}', headers: TEXT });

  expect(cluster.received()).toMatchObject([{ status: 400 }]);
  expect(refused.status).toBe(400);
  for (const name of Object.keys(MEDDLING)) expect(refused.headers).not.toHaveProperty(name.toLowerCase());
  expect(refused.headers).toMatchObject({ 'content-security-policy': 'sandbox' });
});

test('nginx forwards notifications by POST and nothing else', async ({ start, cluster }) => {
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

test('nginx takes a body of 64 KiB and no more', async ({ start, cluster }) => {
  const proxy = await start();
  const headers = TEXT;

  expect((await send(proxy, `/elevate${CLICK}`, { headers, body: LARGEST })).status).toBe(204);
  expect((await send(proxy, `/elevate${CLICK}`, { headers, body: `${LARGEST} ` })).status).toBe(413);
  expect(cluster.received().map(({ body }) => body === LARGEST)).toEqual([true]);
});

test('nginx finds the cluster again when it moves', async ({ start, cluster }) => {
  const proxy = await start({ address: '127.0.0.9' });
  const click = () => send(proxy, `/elevate${CLICK}`, { headers: TEXT, body: TICKET });

  expect((await click()).status).toBeGreaterThanOrEqual(502);
  proxy.clusterMovesHere();
  await poll('the cluster to be found', async () => (await click()).status === 204);
  expect(cluster.received()).toHaveLength(1);
});

test('nginx tells nothing to a server that is not the cluster', async ({ start, cluster }) => {
  const proxy = await start({ certified: 'other.test' });

  expect((await send(proxy, `/elevate${CLICK}`, { headers: TEXT, body: TICKET })).status).toBe(502);
  expect(cluster.received()).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';

const CLICK = '/api/storefront/v3/notifications/click?customerKey=c&market=UK&sessionKey=s';
const ORIGIN = 'http://shop.example';

let cluster: Cluster;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(() => cluster.close());

function ask(prefix: string, method = 'POST'): Promise<Response> {
  const preflight = {
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  };
  return fetch(cluster.origin + prefix + CLICK, {
    method,
    headers: { Origin: ORIGIN, ...(method === 'OPTIONS' && preflight) },
    body: method === 'POST' ? '{"ticket":"t"}' : null,
  });
}

for (const name of ['elevate-3', 'elevate-4', 'documents']) {
  test(`${name} lets every origin read its answers, also with credentials`, async () => {
    const { headers } = await ask(`/${name}`);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('vary')).toBe('Origin');
  });

  test(`${name} answers a preflight`, async () => {
    const { status, headers } = await ask(`/${name}/channel/abc`, 'OPTIONS');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
    expect(cluster.received('abc')).toMatchObject([{ method: 'OPTIONS', status: 204 }]);
  });
}

test('a refusal can be read as well', async () => {
  const response = await ask('/elevate-4/status-503');
  expect(response.status).toBe(503);
  expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
});

test('a cluster can be restricted: the notification arrives, its answer and preflights are not for the page', async () => {
  const answer = await ask('/channel/abc/elevate-4/no-cors');
  expect(answer.status).toBe(204);
  const preflight = await ask('/channel/abc/elevate-4/no-cors', 'OPTIONS');
  expect(preflight.status).toBe(405);
  for (const { headers } of [answer, preflight]) {
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
  expect(cluster.received('abc').map(({ method, status }) => `${method} ${status}`)).toEqual([
    'POST 204',
    'OPTIONS 405',
  ]);
});

test('who names no origin gets no permission either', async () => {
  const { headers } = await fetch(`${cluster.origin}${CLICK}`, { method: 'POST' });
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

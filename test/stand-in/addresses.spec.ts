import { expect, test } from '@playwright/test';
import { readAddress } from '../../stand-in/address.ts';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';

const V2_CLICK = '/api/v2/notifications/click?customerKey=c&market=UK&sessionKey=s';
const V3_CLICK = V2_CLICK.replace('v2', 'storefront/v3');
const KEY = '0b05119e-eeb8-418a-bbfb-defa0dde417e';
const WEB_V2_CLICK = `/api/v2/notifications/click?esales.market=UK&esales.customerKey=${KEY}&esales.sessionKey=${KEY}`;

let cluster: Cluster;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(() => cluster.close());

async function click(address: string, contentType = 'application/json'): Promise<number> {
  const headers = { 'Content-Type': contentType };
  const response = await fetch(cluster.origin + address, { method: 'POST', headers, body: '{"ticket":"t"}' });
  return response.status;
}

test('each cluster has an address, and takes nothing but its own', async () => {
  const statuses = async (name: string) => [
    await click(`${name}${V2_CLICK}`),
    await click(`${name}${V3_CLICK}`),
    await click(`${name}${WEB_V2_CLICK}`),
  ];
  expect(await statuses('/documents')).toEqual([204, 404, 400]);
  expect(await statuses('/elevate-4')).toEqual([404, 204, 404]);
  expect(await statuses('/elevate-3')).toEqual([400, 404, 204]);
});

test('without a name it is the host that the tracker would choose by its api', async () => {
  expect(await click(V2_CLICK)).toBe(204);
  expect(await click(V3_CLICK)).toBe(204);
  expect(await click(WEB_V2_CLICK)).toBe(400);
});

test('without a name it takes also what v3 does not know', async () => {
  const fabled = V3_CLICK.replace('click', 'fabled');
  expect(await click(fabled)).toBe(204);
  expect(await click(`/elevate-4${fabled}`)).toBe(404);
});

test('each cluster has channels, and the record tells which one was asked', async () => {
  await click(`/channel/abc/elevate-4${V3_CLICK}`);
  await click(`/elevate-3/channel/abc${WEB_V2_CLICK}`);
  await click(`/channel/other/documents${V2_CLICK}`);
  await click(`/channel/abc/elevate-4${V2_CLICK}`);
  expect(cluster.received('abc')).toMatchObject([
    { cluster: 'elevate-4', api: 'v3', status: 204, path: '/api/storefront/v3/notifications/click' },
    { cluster: 'elevate-3', api: 'web-v2', status: 204, path: '/api/v2/notifications/click' },
    { cluster: 'elevate-4', api: 'v2', status: 404, message: expect.stringContaining('was removed') },
  ]);
});

test('Elevate 3 can be told to take text, and any cluster what its markets are', async () => {
  const text = 'text/plain;charset=UTF-8';
  expect(await click(`/elevate-3${WEB_V2_CLICK}`, text)).toBe(400);
  expect(await click(`/elevate-3/text-plain${WEB_V2_CLICK}`, text)).toBe(204);
  expect(await click(`/elevate-4/market-SE/market-UK${V3_CLICK}`)).toBe(204);
  expect(await click(`/elevate-4/market-SE${V3_CLICK}`)).toBe(400);
  expect(cluster.received().at(-1)?.message).toBe('market is "UK", which is not configured');
});

test('segments that tell of nothing are part of the path', () => {
  const paths = [
    '/elevate-5/api',
    '/slow-x/api',
    '/status-/api',
    '/cors/api',
    '/channel/',
    '//',
    '/market-%/api',
  ];
  for (const path of paths) expect(readAddress(path)).toMatchObject({ path, channel: '', cluster: '' });
});

import { expect, test } from '@playwright/test';
import { type Cluster, type Notification, startCluster } from '../../stand-in/cluster.ts';

const CLICK = '/api/v2/notifications/click?customerKey=c&market=SE%26NO&sessionKey=s';

let cluster: Cluster;
test.beforeEach(async () => {
  cluster = await startCluster();
});
test.afterEach(() => cluster.close());

function click(prefix: string, init: RequestInit = {}): Promise<Response> {
  return fetch(cluster.origin + prefix + CLICK, { method: 'POST', body: '{"ticket":"å"}', ...init });
}

test('a request is answered and recorded as it came', async () => {
  const before = Date.now();
  const response = await click('/channel/abc');

  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  const [notification, ...more] = cluster.received();
  expect(more).toEqual([]);
  expect(notification).toMatchObject({
    id: 1,
    method: 'POST',
    path: '/api/v2/notifications/click',
    channel: 'abc',
    cluster: '',
    api: 'v2',
    url: `/channel/abc${CLICK}`,
    query: { customerKey: 'c', market: 'SE&NO', sessionKey: 's' },
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    body: '{"ticket":"å"}',
    type: 'click',
    status: 204,
    message: '',
  });
  expect(notification?.time).toBeGreaterThanOrEqual(before);
  expect(notification?.time).toBeLessThanOrEqual(Date.now());
});

test('a refusal says why, to the sender and in the record', async () => {
  const response = await click('', { body: '{}' });

  expect(response.status).toBe(400);
  expect(await response.text()).toBe('ticket in the body must be a non-empty string');
  expect(cluster.received('')).toMatchObject([
    { channel: '', status: 400, message: expect.stringContaining('ticket') },
  ]);
});

test('channels are kept apart, and together in order of arrival', async () => {
  await click('/channel/one');
  await click('/channel/two');
  await click('/channel/one');

  expect(cluster.received('one').map(({ id }) => id)).toEqual([1, 3]);
  expect(cluster.received().map(({ channel }) => channel)).toEqual(['one', 'two', 'one']);
  const response = await fetch(`${cluster.origin}/received?channel=one`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toEqual(cluster.received('one'));
  expect(cluster.received()).toHaveLength(3);
});

test('an unknown prefix is part of the path', async () => {
  expect((await click('/channel/abc/nonsense')).status).toBe(404);
  expect((await click('/nonsense')).status).toBe(404);
});

test('any status can be asked for', async () => {
  expect((await click('/channel/abc/status-500')).status).toBe(500);
  expect(cluster.received('abc')).toMatchObject([{ status: 500, path: '/api/v2/notifications/click' }]);
});

test('a slow answer is recorded before it is given', async () => {
  let answered = false;
  const recorded = new Promise<Notification>((resolve) => cluster.watch(resolve));
  const response = click('/channel/abc/slow-400').then((answer) => {
    answered = true;
    return answer;
  });

  const { time } = await recorded;
  expect(answered).toBe(false);
  expect((await response).status).toBe(204);
  expect(Date.now() - time).toBeGreaterThanOrEqual(390);
});

test('a connection can be dropped', async () => {
  await expect(click('/channel/abc/drop')).rejects.toThrow('fetch failed');
  expect(cluster.received('abc')).toMatchObject([{ status: 0, type: 'click' }]);
});

test('watchers see what arrives, until they stop watching', async () => {
  const seen: number[] = [];
  const stop = cluster.watch(({ id }) => seen.push(id));
  await click('/channel/abc');
  stop();
  await click('/channel/abc');

  expect(seen).toEqual([1]);
});

test('the stream carries what arrives', async () => {
  const response = await fetch(`${cluster.origin}/stream`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const stream = (response.body as ReadableStream<Uint8Array>).getReader();
  const read = async () => new TextDecoder().decode((await stream.read()).value);
  expect(await read()).toBe('retry: 1000\n\n');

  await click('/channel/abc');
  expect(await read()).toBe(`data: ${JSON.stringify(cluster.received()[0])}\n\n`);
});

test('an odd address is answered like any other', async () => {
  expect((await fetch(`${cluster.origin}//`, { method: 'POST' })).status).toBe(404);
  expect(cluster.received()).toMatchObject([{ url: '//', status: 404 }]);
});

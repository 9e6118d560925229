import { test as base, expect } from '@playwright/test';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';
import { CLUSTER_OF } from './recipe.ts';
import type { WIRE } from './wire.ts';

export { expect };

type Closing = { close(): Promise<void> };

/** A cluster for each test, and proxies before it that are closed with it. */
export const test = base.extend<{
  cluster: Cluster;
  closedLater: <Each extends Closing>(each: Each) => Each;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  cluster: async ({}, use) => {
    const cluster = await startCluster();
    await use(cluster);
    await cluster.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  closedLater: async ({}, use) => {
    const all: Closing[] = [];
    await use((each) => {
      all.push(each);
      return each;
    });
    for (const each of all) await each.close();
  },
});

export const CLICK = '/api/storefront/v3/notifications/click?customerKey=c%2F1&market=SE%26NO&sessionKey=s';
export const TICKET = '{"ticket":"å/+=="}';
export const TEXT = { 'Content-Type': 'text/plain;charset=UTF-8' };

/** What a proxy takes at most, to the byte. */
export const LARGEST = JSON.stringify({ ticket: 't'.repeat(64 * 1024 - '{"ticket":""}'.length) });

/** What a page sends through a proxy, and is nobody else’s. */
export const SECRETS = {
  Cookie: 'shop=secret',
  Authorization: 'Basic c2hvcA==',
  Referer: 'https://shop.example/account?token=secret',
  'X-CSRF-Token': 'secret',
};

type Post = (
  path: string,
  init?: { body: string; headers: Record<string, string> },
) => Promise<{ status?: number | undefined }>;

/** Sends a click and an end of an API through a proxy, and expects that the cluster gets them as it takes them. */
export async function expectHandedOn(
  cluster: Cluster,
  { api, query, path, contentType }: (typeof WIRE)[number],
  post: Post,
): Promise<void> {
  const click = `${path}click${query('click')}`;
  const end = `${path}end${query('end')}`;
  expect((await post(`/elevate${click}`, { body: TICKET, headers: TEXT })).status).toBe(204);
  expect((await post(`/elevate${end}`)).status).toBe(204);

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
}

/** Expects that the one click has arrived as it was sent, and returns it. */
export function clickHandedOn(cluster: Cluster) {
  const [click, ...more] = cluster.received();
  expect(more).toEqual([]);
  expect(click).toMatchObject({ method: 'POST', url: `/elevate-4${CLICK}`, body: TICKET, status: 204 });
  return click;
}

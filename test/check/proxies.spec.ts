import { check } from '../../check/check.ts';
import { readDocument, recipesIn } from '../../e2e/support/documents/recipes.ts';
import { startNginxProxy } from '../first-party/nginx-proxy.ts';
import { expect, test } from '../first-party/proxied.ts';
import { type Api, CLUSTER_OF } from '../first-party/recipe.ts';
import { startWorkerProxy } from '../first-party/worker-proxy.ts';

type Proxy = { origin: string; close(): Promise<void> };

const PROXIES: Record<string, (api: Api, cluster: string) => Promise<Proxy>> = {
  nginx: (api, cluster) => startNginxProxy(cluster, { api }),
  'the Worker': startWorkerProxy,
};

for (const [name, start] of Object.entries(PROXIES)) {
  for (const api of ['v3', 'web-v2', 'v2'] as const) {
    test(`${name} takes the tracker's notifications for the cluster of ${api}`, async ({
      cluster,
      closedLater,
    }) => {
      const proxy = closedLater(await start(api, `${cluster.origin}/channel/abc/${CLUSTER_OF[api]}`));
      const address = `${proxy.origin}/elevate`;
      const { said, code } = await check([address]);

      expect(said).toMatch(
        new RegExp(`The tag needs\n  data-endpoint="${address}" data-market="UK" data-api="${api}"$`),
      );
      expect(code).toBe(0);
      expect(cluster.received('abc')).toContainEqual(
        expect.objectContaining({ api, type: 'click', status: 204, query: expect.anything() }),
      );
    });
  }

  test(`${name} of another API than the cluster's is found out`, async ({ cluster, closedLater }) => {
    const proxy = closedLater(await start('web-v2', `${cluster.origin}/elevate-4`));
    const { said, code } = await check([`${proxy.origin}/elevate`]);
    expect(code).toBe(1);
    expect(said).toContain("It does not take the tracker's notifications.\nThis is no cluster, and no proxy");
  });

  test(`${name} whose cluster gives no answer is found out`, async ({ cluster, closedLater }) => {
    const proxy = closedLater(await start('v3', `${cluster.origin}/elevate-4/drop`));
    const { said, code } = await check([`${proxy.origin}/elevate`, '--api', 'v3']);
    expect(code).toBe(1);
    expect(said).toMatch(/\n {8}502: the proxy has no answer from the cluster\n/);
    expect(said).toMatch(/It is busy, or nothing behind it answers\.$/);
  });
}

test('what the document shows is what is told', async ({ cluster, closedLater }) => {
  const proxy = closedLater(await startWorkerProxy('v3', `${cluster.origin}/elevate-4`));
  const { said } = await check([`${proxy.origin}/elevate`]);
  const [shown = ''] = recipesIn(readDocument('docs/first-party.md'), '');
  expect(said.replaceAll(proxy.origin, 'https://shop.example')).toBe(shown.trimEnd());
});

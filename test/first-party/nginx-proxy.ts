import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNameServer } from './name-server.ts';
import { startNginx } from './nginx.ts';
import { type Api, HOST_OF, recipeFor } from './recipe.ts';
import { startSecureFront } from './secure-front.ts';

const NAME = 'cluster.test';
const LOOPBACK = '127.0.0.1';

type Surroundings = {
  api?: Api;
  /** Directives beside the recipe. */
  beside?: string;
  /** Where the cluster's name leads at first. */
  address?: string;
  /** The name in the cluster's certificate. */
  certified?: string;
};

export type NginxProxy = Awaited<ReturnType<typeof startNginxProxy>>;

/** nginx with the recipe of the document for such an API, in front of such an address that plays the cluster. */
export async function startNginxProxy(
  cluster: string,
  { api = 'v3', beside = '', address = LOOPBACK, certified = NAME }: Surroundings = {},
) {
  const front = await startSecureFront(certified, cluster);
  const names = await startNameServer(NAME, address);
  const host = front.host.replace(certified, NAME);

  const nginx = await startNginx((folder) => {
    const roots = join(folder, 'roots.pem');
    writeFileSync(roots, front.certificate);
    const recipe = recipeFor(api, 'nginx', {
      [HOST_OF[api]]: host,
      '127.0.0.53': names.address,
      '/etc/ssl/certs/ca-certificates.crt': roots,
    });
    return `${recipe}\n${beside}`;
  });

  return {
    origin: nginx.origin,
    port: nginx.port,
    host,
    serverNames: front.serverNames,
    /** From now on the cluster's name leads to it. */
    clusterMovesHere: () => names.moveTo(LOOPBACK),

    async close(): Promise<void> {
      await nginx.close();
      await Promise.all([names.close(), front.close()]);
    },
  };
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapted, readDocument, recipesIn } from '../../e2e/support/recipes.ts';
import { startNameServer } from './name-server.ts';
import { startNginx } from './nginx.ts';
import { startSecureFront } from './secure-front.ts';

const NAME = 'cluster.test';
const LOOPBACK = '127.0.0.1';

type Surroundings = {
  /** Directives beside the recipe. */
  beside?: string;
  /** Where the cluster's name leads at first. */
  address?: string;
  /** The name in the cluster's certificate. */
  certified?: string;
};

export type NginxProxy = Awaited<ReturnType<typeof startNginxProxy>>;

/** nginx with the recipe of the document, in front of such an address that plays the cluster. */
export async function startNginxProxy(
  cluster: string,
  { beside = '', address = LOOPBACK, certified = NAME }: Surroundings = {},
) {
  const front = await startSecureFront(certified, cluster);
  const names = await startNameServer(NAME, address);
  const host = front.host.replace(certified, NAME);

  const nginx = await startNginx((folder) => {
    const roots = join(folder, 'roots.pem');
    writeFileSync(roots, front.certificate);
    const [recipe = ''] = recipesIn(readDocument('docs/first-party.md'), 'nginx');
    const filled = adapted(recipe, {
      'w1A2B3C45.api.esales.apptus.cloud': host,
      '127.0.0.53': names.address,
      '/etc/ssl/certs/ca-certificates.crt': roots,
    });
    return `${filled}\n${beside}`;
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

import { startCluster } from '../stand-in/cluster.ts';
import { elsewhere } from './servers/elsewhere.ts';
import { listen, onFreePort } from './servers/listen.ts';
import type { Sites } from './servers/sites.ts';
import { storefront } from './servers/storefront.ts';

/**
 * Starts the shop, the stand-in clusters and another site.
 * @param port of the shop, with the next ones for the others; 0 for any
 */
export async function startDemo(port: number) {
  const after = (count: number) => port && port + count;
  const sites: Sites = { shop: '', cluster: '', elsewhere: '' };
  const shop = await onFreePort(port, (free) => listen(storefront(sites), free));
  const cluster = await onFreePort(after(1), (free) => startCluster({ port: free }));
  // On a host of its own: all ports of a host are one site to the tracker, and going to another one ends no session.
  const other = await onFreePort(after(2), (free) => listen(elsewhere(sites), free, '127.0.0.1'));
  Object.assign(sites, { shop: shop.origin, cluster: cluster.origin, elsewhere: other.origin });
  return {
    sites,
    cluster,
    close: () => Promise.all([shop, cluster, other].map((server) => server.close())),
  };
}

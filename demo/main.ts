import { startCluster } from '../stand-in/cluster.ts';
import { ELEVATES } from './elevates.ts';
import { elsewhere } from './elsewhere.ts';
import { listen, onFreePort } from './listen.ts';
import type { Sites } from './sites.ts';
import { storefront } from './storefront.ts';

const port = Number(process.env.PORT) || 4100;
const sites: Sites = { shop: '', cluster: '', elsewhere: '' };

const shop = await onFreePort(port, (free) => listen(storefront(sites), free));
const cluster = await onFreePort(port + 1, (free) => startCluster({ port: free }));
const other = await onFreePort(port + 2, (free) => listen(elsewhere(sites), free));
Object.assign(sites, { shop: shop.origin, cluster: cluster.origin, elsewhere: other.origin });

console.log(`
  The shop         ${sites.shop}
  Notifications    ${sites.shop}/panel   (also beside the shop)
  Another site     ${sites.elsewhere}/partner

  Stand-in clusters
${ELEVATES.map(({ label, path, api }) => `    ${label.padEnd(14)} ${sites.cluster}${path.padEnd(23)}${api}`).join('\n')}

  Ctrl-C ends it.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([shop, cluster, other].map((server) => server.close()));
    process.exit();
  });
}

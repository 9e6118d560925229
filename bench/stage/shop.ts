import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { storefront } from './storefront.ts';
import type { Variant } from './variants.ts';

/** Without these the page's clock ticks in steps that are too coarse. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

/** Serves the storefront and the variants' scripts on every subdomain of localhost. */
export async function startShop(variants: Variant[]) {
  const pages = new Map<number, string>();
  const pageWith = (cards: number) => pages.get(cards) ?? pages.set(cards, storefront(cards)).get(cards);

  const app = express();
  app.set('etag', false);
  app.use((_, response, next) => {
    response.set(ISOLATED);
    next();
  });
  app.get(
    '/cards/:cards',
    ({ params }, response) => void response.type('html').send(pageWith(Number(params.cards))),
  );
  for (const { file, code } of variants)
    app.get(`/${file}`, (_, response) => void response.type('js').send(code));
  app.use(
    '/page',
    express.static(`${import.meta.dirname}/../page`, {
      etag: false,
      lastModified: false,
      cacheControl: false,
    }),
  );

  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** A visit's own site, which the browser has stored nothing of yet. */
    address: (visit: string, cards: number) => `http://${visit}.shop.localhost:${port}/cards/${cards}`,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

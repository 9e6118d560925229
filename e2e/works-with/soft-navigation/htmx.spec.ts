import { test } from '../support/fixtures.ts';
import { servePackaged } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneVisit } from '../support/stroll.ts';

const VERSIONS = {
  'htmx 4': { file: import.meta.resolve('htmx.org/dist/htmx.min.js'), boost: 'hx-boost:inherited' },
  'htmx 2': { file: import.meta.resolve('htmx.org-2/dist/htmx.min.js'), boost: 'hx-boost' },
};

for (const [version, { file, boost }] of Object.entries(VERSIONS)) {
  for (const tagIn of ['head', 'body'] as const) {
    test(`${version}, boosted, the tag in the ${tagIn}`, async ({ shop, tab, visit }) => {
      servePackaged(shop, '/htmx.js', file);
      const main = (cards: string) => `<main ${boost}="true">${cards}</main>`;
      serveShop(shop, { head: '<script src="/htmx.js"></script>', main, tagIn });
      // Version 2 takes links over only some moments after it has shown them; until then they are like any others.
      await expectOneVisit(shop, tab, visit, 'main:not(.htmx-added)');
    });
  }
}

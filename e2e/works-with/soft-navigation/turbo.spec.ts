import { test } from '../support/fixtures.ts';
import { serveBuilt, servePackaged } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneVisit } from '../support/stroll.ts';

const HEAD = '<script type="module" src="/main.js"></script>';

/**
 * Turbo's own, on pages without the tracker as well: it fetches what is under the pointer, and does not mind when that
 * is given up or the page goes.
 */
const GIVEN_UP = /^AbortError: |^TypeError: (NetworkError|Failed to fetch|Load failed)/;

test.beforeEach(({ expected }) => void expected.errors.push(GIVEN_UP));

for (const tagIn of ['head', 'body'] as const) {
  test(`Turbo Drive, the tag in the ${tagIn}`, async ({ shop, tab, visit }) => {
    servePackaged(shop, '/main.js', import.meta.resolve('@hotwired/turbo'));
    serveShop(shop, { head: HEAD, tagIn });
    await expectOneVisit(shop, tab, visit);
  });
}

test('a Turbo frame that advances', async ({ shop, tab, visit }) => {
  serveBuilt(shop, 'turbo');
  const main = (cards: string) =>
    `<turbo-frame id="products" data-turbo-action="advance">${cards}</turbo-frame>`;
  serveShop(shop, { head: HEAD, main });
  await expectOneVisit(shop, tab, visit);
});

import { test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneVisit } from '../support/stroll.ts';

const HEAD = `<style>
  html.is-changing .transition-fade { transition: opacity 0.05s; opacity: 1; }
  html.is-animating .transition-fade { opacity: 0; }
</style><script type="module" src="/main.js"></script>`;

for (const tagIn of ['head', 'body'] as const) {
  test(`swup with its plugins for heads and scripts, the tag in the ${tagIn}`, async ({
    shop,
    tab,
    visit,
  }) => {
    serveBuilt(shop, 'swup');
    const main = (cards: string) => `<main id="swup" class="transition-fade">${cards}</main>`;
    serveShop(shop, { head: HEAD, main, tagIn });
    await expectOneVisit(shop, tab, visit, ':root:not(.is-changing)');
  });
}

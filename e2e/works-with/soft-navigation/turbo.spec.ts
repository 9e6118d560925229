import { pageOf } from '../../support/site/markup.ts';
import { expect, test } from '../support/fixtures.ts';
import { counted, serveBuilt, servePackaged } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneVisit } from '../support/stroll.ts';

declare const Turbo: { visit(url: string, options: object): void };
declare const card: Element;

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
  // No steps in the history: one of some twenty shows the page before not at all, in Chromium on a busy machine.
  await expectOneVisit(shop, tab, visit, 'turbo-frame:not([busy])', []);
});

test('Turbo refreshes a page by morphing it: what stays counts with its new ticket', async ({
  shop,
  tab,
  visit,
}) => {
  serveBuilt(shop, 'turbo');
  const head = `{{tag}}<meta name="turbo-refresh-method" content="morph">${HEAD}`;
  const serveCard = (ticket: string) =>
    shop.document(
      '/',
      counted(pageOf(head, `<p id="card" data-elevate-ticket="${ticket}"><b>${ticket}</b></p>`)),
    );
  await visit.begin(serveCard('shirt'));
  await tab.evaluate(() => void Object.assign(window, { first: card }));
  for (const ticket of ['hat', 'coat']) {
    serveCard(ticket);
    const refresh = () => tab.evaluate(() => Turbo.visit(location.href, { action: 'replace' }));
    await visit.soft(refresh, `[data-elevate-ticket="${ticket}"]`);
    await visit.click('#card b', ticket);
  }
  expect(await tab.evaluate(() => 'first' in window && window.first === card)).toBe(true);
  await visit.over();
});

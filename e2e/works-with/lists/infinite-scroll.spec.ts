import { pageOf } from '../../support/site/markup.ts';
import { test } from '../support/fixtures.ts';
import { counted, serveBuilt } from '../support/serve.ts';

const STYLE = '<style>.card { height: 60vh; }</style>';

const cardsOf = (page: number) =>
  ['a', 'b', 'c']
    .map(
      (card) => `<p class="card" id="card-${page}-${card}" data-elevate-ticket="${page}-${card}">${card}</p>`,
    )
    .join('');

test('Infinite Scroll, which changes the address as well', async ({ shop, tab, visit }) => {
  serveBuilt(shop, 'infinite-scroll');
  const script = '<script type="module" src="/main.js"></script>';
  for (const page of [1, 2, 3, 4, 5])
    shop.document(
      `/list/${page}`,
      counted(pageOf(`{{tag}}${STYLE}`, `<main id="list">${cardsOf(page)}</main>${script}`)),
    );
  await visit.begin(`${shop.origin}/list/1`);
  for (const page of [1, 2, 3, 4]) {
    await visit.click(`#card-${page}-c`, `${page}-c`);
    await visit.soft(
      () => tab.evaluate(() => scrollTo(0, document.body.scrollHeight)),
      `#card-${page + 1}-c`,
    );
  }
  await visit.click('#card-1-a', '1-a');
  await visit.click('#card-5-a', '5-a');
  await visit.goesOn('five pages of products');
  await visit.hard(`${shop.origin}/list/1`);
  await visit.click('#card-1-b', '1-b');
  await visit.over();
});

import { pageOf } from '../../support/site/markup.ts';
import type { Site } from '../../support/site/site.ts';
import { counted } from './serve.ts';

const PAGES = 12;

/** Three products of a page, each with a ticket of its own, which lead to the next page. */
const cardsOf = (page: number) =>
  ['a', 'b', 'c']
    .map(
      (card) => `<li><a href="/${page + 1}" data-elevate-ticket="${page}-${card}" id="card-${page}-${card}">
        <b>Product ${card}</b> of page ${page}</a></li>`,
    )
    .join('');

type Parts = { head?: string; main?: (cards: string) => string; tagIn?: 'head' | 'body' };

/** Serves pages `/1` to `/12` as a server renders them, with this in their head and their cards in such a body. */
export function serveShop(shop: Site, { head = '', main = inMain, tagIn = 'head' }: Parts): void {
  for (let page = 1; page <= PAGES; page++) {
    const body = main(`<h1>Page ${page}</h1><ul id="page-${page}">${cardsOf(page)}</ul>`);
    const html = tagIn === 'head' ? pageOf(`{{tag}}${head}`, body) : pageOf(head, `${body}{{tag}}`);
    shop.document(`/${page}`, counted(html));
  }
}

const inMain = (cards: string) => `<main>${cards}</main>`;

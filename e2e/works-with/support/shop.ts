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

type Parts = {
  /** Behind the tag. */
  head?: string;
  /** What loads the tracker, with what must come before it. */
  tag?: string;
  main?: (content: string) => string;
  tagIn?: 'head' | 'body';
};

/**
 * Serves pages `/1` to `/12` as a server renders them, with this in their head and their cards in such a body. The tag is
 * either in the head or beside the cards, in what is swapped.
 */
export function serveShop(shop: Site, parts: Parts): void {
  const { head = '', tag = '{{tag}}', main = inMain, tagIn = 'head' } = parts;
  for (let page = 1; page <= PAGES; page++) {
    const cards = `<h1>Page ${page}</h1><ul id="page-${page}">${cardsOf(page)}</ul>`;
    const html = tagIn === 'head' ? pageOf(tag + head, main(cards)) : pageOf(head, main(cards + tag));
    shop.document(`/${page}`, counted(html));
  }
}

const inMain = (content: string) => `<main>${content}</main>`;

/** Serves the same pages to an app that renders them in the browser, by its `main.js`. */
export function serveApp(shop: Site): void {
  const html = counted(
    pageOf('{{tag}}<script type="module" src="/main.js"></script>', '<div id="app"></div>'),
  );
  for (let page = 1; page <= PAGES; page++) shop.document(`/${page}`, html);
}

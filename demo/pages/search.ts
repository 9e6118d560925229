import { PRODUCTS, type Product } from '../catalogue.ts';
import { picture } from '../drawings/drawings.ts';
import { type Html, html } from '../html.ts';
import { type Placement, ticketOf } from '../tickets.ts';
import { cards, price } from './card.ts';

const FIELD: Placement = { page: 'SEARCH_FIELD', list: 'SUGGESTIONS' };

export function searchPage(query: string): Html {
  const products = search(query);
  return html`<header class="page-title"><h1>${query ? html`“${query}”` : 'Search'}</h1>
      <p class="count">${products.length} products</p></header>
    ${products.length > 0 && cards(products, { page: 'SEARCH_PAGE', list: 'PRIMARY_LIST' })}
    ${products.length === 0 && html`<p>Nothing here by that name. Try “jacket”, “tent” or “moss”.</p>`}`;
}

/** A piece of page that the search box shows below itself. */
export function suggestions(query: string): Html {
  const products = search(query);
  const phrases = [...new Set(products.map(({ name }) => name.split(' ').at(-1) ?? name))].slice(0, 3);
  if (!products.length) return html`<p>No suggestions for “${query}”</p>`;
  return html`<ul>
    ${phrases.map((phrase) => {
      const ticket = ticketOf('phrase', phrase.toLowerCase(), FIELD);
      return html`<li><a class="phrase" href="/search?q=${encodeURIComponent(phrase)}" data-elevate-ticket="${ticket}">${phrase}</a></li>`;
    })}
    ${products.slice(0, 4).map((product) => {
      const ticket = ticketOf('product', product.key, FIELD);
      return html`<li><a href="/p/${product.key}" data-elevate-ticket="${ticket}">${picture(product)}
        <span>${product.name}</span><span class="price">${price(product.price)}</span></a></li>`;
    })}
  </ul>`;
}

function search(query: string): Product[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return PRODUCTS.filter(({ name, colour, drawing, category }) => {
    const text = `${name} ${colour} ${drawing} ${category}`.toLowerCase();
    return words.every((word) => text.includes(word) || text.includes(word.replace(/s$/, '')));
  });
}

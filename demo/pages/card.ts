import type { Product } from '../catalogue.ts';
import { picture } from '../drawings/drawings.ts';
import { type Html, html } from '../html.ts';
import { type Placement, ticketOf } from '../tickets.ts';

export function cards(products: Product[], placement: Placement): Html {
  return html`<ul class="cards">${products.map((product) => html`<li>${card(product, placement)}</li>`)}</ul>`;
}

function card(product: Product, placement: Placement): Html {
  return html`<a class="card" href="/p/${product.key}" data-elevate-ticket="${ticketOf('product', product.key, placement)}">
    ${picture(product)}
    <span class="card-name">${product.name}</span>
    <span class="card-colour">${product.colour}</span>
    <span class="price">${price(product.price)}</span>
  </a>`;
}

export function price(pounds: number): string {
  return `£${pounds.toFixed(2)}`;
}

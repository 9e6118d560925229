import type { Product } from '../catalogue.ts';
import { picture } from '../drawings/drawings.ts';
import { type Html, html } from '../html.ts';
import { type Placement, ticketOf } from '../tickets.ts';

/** Of each list somebody pays for the second and the fourth product. */
const SPONSORED = [1, 3];

export function cards(products: Product[], placement: Placement): Html {
  return html`<ul class="cards">${products.map(
    (product, place) => html`<li>${card(product, placement, SPONSORED.includes(place))}</li>`,
  )}</ul>`;
}

function card(product: Product, placement: Placement, isSponsored: boolean): Html {
  return html`<a class="card" href="/p/${product.key}" data-elevate-ticket="${ticketOf('product', product.key, placement)}"${isSponsored && html` data-elevate-sponsored`}>
    ${picture(product)}
    ${isSponsored && html`<span class="card-sponsored">Sponsored</span>`}
    <span class="card-name">${product.name}</span>
    <span class="card-colour">${product.colour}</span>
    <span class="price">${price(product.price)}</span>
  </a>`;
}

export function price(pounds: number): string {
  return `£${pounds.toFixed(2)}`;
}

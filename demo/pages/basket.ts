import { type Line, totalOf } from '../basket.ts';
import { PRODUCTS } from '../catalogue.ts';
import { picture } from '../drawings/drawings.ts';
import { type Html, html } from '../html.ts';
import type { Sites } from '../servers/sites.ts';
import { cards, price } from './card.ts';

export function basketPage(lines: Line[], { elsewhere }: Sites): Html {
  const total = totalOf(lines);
  return html`<header class="page-title"><h1>Your basket</h1></header>
    ${lines.length === 0 && html`<p>It is empty. <a href="/c/clothing">See the clothing</a></p>`}
    ${
      lines.length > 0 &&
      html`<div class="basket">
      <ul>${lines.map(line)}</ul>
      <section aria-label="Summary">
        <p>Goods <span>${price(total)}</span></p><p>Delivery <span>free</span></p>
        <p class="total">Total <span>${price(total)}</span></p>
        <form action="${elsewhere}/pay">
          <button class="primary" name="amount" value="${total}">Pay ${price(total)}</button>
        </form>
        <small>Takes you to another site. The session goes on, since a form leads there.</small>
      </section>
    </div>`
    }
    <section><h2>While you are here</h2>${cards(PRODUCTS.slice(12, 16), { page: 'CART_PAGE', list: 'RECOMMENDATIONS' })}</section>`;
}

function line({ product, size, count }: Line): Html {
  return html`<li>
    <a href="/p/${product.key}">${picture(product)}</a>
    <p><a href="/p/${product.key}">${product.name}</a><br><small>${size ? `Size ${size}, ` : ''}${product.colour}</small></p>
    <p class="amount">${count} × ${price(product.price)}</p>
    <form method="post" action="/basket/remove"><button name="piece" value="${product.key}~${size}">Remove</button></form>
  </li>`;
}

export function thankYouPage(): Html {
  return html`<div class="thanks">
    <svg viewBox="0 0 64 64" aria-hidden="true"><circle cx="32" cy="32" r="30" /><path d="M19 33l9 9 18-20" /></svg>
    <h1>Thank you</h1>
    <p>Your order is on its way, or would be if this were a shop.</p>
    <p><a class="primary" href="/">Back to the start</a></p>
  </div>`;
}

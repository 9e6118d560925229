import { CATEGORIES, type Product, productsAfter } from '../catalogue.ts';
import { picture } from '../drawings/drawings.ts';
import type { Elevate } from '../elevates.ts';
import { type Html, html } from '../html.ts';
import { ticketOf } from '../tickets.ts';
import { cards, price } from './card.ts';

const DETAILS = {
  clothing: [
    'Cut for walking, with room for a layer below',
    'Repaired free of charge for ten years',
    'Wash cool, dry on a line',
  ],
  equipment: [
    'Tried out for a year by people who guide for a living',
    'Spare parts for each piece of it',
    'Ten years of guarantee',
  ],
};

const SHOE_SIZES = ['38', '40', '42', '44'];
const CLOTHES_SIZES = ['S', 'M', 'L', 'XL'];

export function productPage(product: Product, { cartType }: Elevate): Html {
  const { key, name, colour, category } = product;
  const ticket = ticketOf('product', key, { page: 'PRODUCT_PAGE', list: 'PRODUCT' });
  const categoryName = CATEGORIES.find((candidate) => candidate.key === category)?.name;
  return html`<nav class="crumbs" aria-label="You are here"><a href="/">Home</a> <a href="/c/${category}">${categoryName}</a> <span>${name}</span></nav>
    <article class="product">
      ${picture(product)}
      <div>
        <h1>${name}</h1>
        <p class="price">${price(product.price)}</p>
        <p>In <b>${colour}</b>. ${TEXTS[category]}</p>
        <form method="post" action="/basket">
          <input type="hidden" name="product" value="${key}">
          ${category === 'clothing' && sizes(product)}
          <button class="primary" data-elevate-ticket="${ticket}" data-elevate-notification="${cartType}">Add to basket</button>
        </form>
        <ul class="details">${DETAILS[category].map((detail) => html`<li>${detail}</li>`)}</ul>
      </div>
    </article>
    <section><h2>Goes well with it</h2>${cards(productsAfter(product, 4), { page: 'PRODUCT_PAGE', list: 'RECOMMENDATIONS' })}</section>`;
}

const TEXTS = {
  clothing: 'Warm where it has to be, light where it can be, and plain enough to be worn for a decade.',
  equipment:
    'Small in the pack and at hand when it is needed, with no part that is there only to be looked at.',
};

function sizes({ drawing }: Product): Html {
  const names = drawing === 'boots' || drawing === 'socks' ? SHOE_SIZES : CLOTHES_SIZES;
  return html`<fieldset class="sizes"><legend>Size</legend>
    ${names.map(
      (name, index) =>
        html`<label><input type="radio" name="size" value="${name}"${index === 1 && html` checked`}><span>${name}</span></label>`,
    )}
  </fieldset>`;
}

import { type Category, productsIn } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import { cards } from './card.ts';

export function categoryPage(category: Category): Html {
  const products = productsIn(category);
  return html`<nav class="crumbs" aria-label="You are here"><a href="/">Home</a> <span>${category.name}</span></nav>
    <header class="page-title"><h1>${category.name}</h1><p>${category.text}</p><p class="count">${products.length} products</p></header>
    ${cards(products, { page: 'CATEGORY_PAGE', list: 'PRIMARY_LIST' })}`;
}

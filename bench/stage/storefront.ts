const IDS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A list of products as shops have it, with the measuring code but without any variant. */
export function storefront(cards: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<style>ul { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1em; list-style: none } svg { width: 100% }</style>
<script type="module" src="/page/main.js"></script></head>
<body><header><nav><p>A shop</p></nav></header>
<main><ul>${Array.from({ length: cards }, (_, index) => cardOf(index)).join('')}</ul></main>
<footer><div><section><p><b id="plain">Terms</b></p></section></div></footer></body></html>`;
}

function cardOf(index: number): string {
  return `<li><a href="/product/${index}" data-elevate-ticket="${ticketOf(index)}">
<svg viewBox="0 0 4 3"><rect width="4" height="3" fill="#ccc"/></svg><h3>Shirt ${index}</h3><p>£${10 + (index % 90)}</p></a></li>`;
}

/** 88 characters, each ticket another. */
function ticketOf(index: number): string {
  const letters = Array.from({ length: 80 }, (_, place) => IDS[(place * 7 + index) % IDS.length]);
  return letters.join('') + String(index).padStart(8, '0');
}

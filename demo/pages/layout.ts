import { CATEGORIES } from '../catalogue.ts';
import type { Elevate } from '../elevates.ts';
import { type Html, html } from '../html.ts';
import type { Sites } from '../servers/sites.ts';
import { controls } from './controls.ts';
import { panel } from './panel.ts';

/** What every page of the shop needs to know. */
export type Visit = {
  sites: Sites;
  elevate: Elevate;
  sessionTimeout: string;
  panelState: string;
  basketCount: number;
  search: string;
};

const STYLES = [
  'base',
  'frame',
  'suggestions',
  'cards',
  'banners',
  'product',
  'basket',
  'drawings',
  'controls',
  'panel',
  'panel-place',
  'entries',
];

export function layout(title: string, visit: Visit, content: Html): string {
  const { sites, elevate, sessionTimeout, panelState } = visit;
  return html`<!doctype html>
<html lang="en-GB" data-panel="${panelState}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – Moor & Tarn</title>
  <link rel="icon" href="/icon.svg">
  ${STYLES.map((name) => html`<link rel="stylesheet" href="/styles/${name}.css">`)}
  <script async src="/elevate-tracker.js" data-endpoint="${sites.cluster}${elevate.path}" data-api="${elevate.api}" data-market="UK"
    data-session-timeout="${sessionTimeout}" data-debug></script>
  ${elevate.api === 'v3' && html`<script async src="/elevate-impressions.js"></script>`}
  <script type="module" src="/suggestions.js"></script>
  <script type="module" src="/controls.js"></script>
  <script type="module" src="/panel.js"></script>
</head>
<body>
  <a class="skip" href="#content">Skip to content</a>
  ${controls(visit)}
  ${header(visit)}
  <main id="content">${content}</main>
  ${footer(sites)}
  ${panel(sites)}
</body>
</html>`.html;
}

function header({ basketCount, search, sites }: Visit): Html {
  return html`<header class="header"><div>
    <a class="logo" href="/">
      <svg viewBox="0 0 48 32" aria-hidden="true"><path d="M2 26L16 6l8 11 6-8 16 17Z" fill="currentColor" /><path d="M8 30h32" stroke="currentColor" stroke-width="3" stroke-linecap="round" /></svg>
      Moor <span>&amp;</span> Tarn</a>
    <nav aria-label="Departments">
      ${CATEGORIES.map(({ key, name }) => html`<a href="/c/${key}">${name}</a>`)}
      <a href="${sites.elsewhere}/partner">Huts <span aria-hidden="true">↗</span></a>
    </nav>
    <form class="search" role="search" action="/search">
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5L21 21" /></svg>
      <input type="search" name="q" value="${search}" placeholder="Search jackets, tents, socks…" aria-label="Search" autocomplete="off">
      <div class="suggestions" role="group" aria-label="Suggestions" hidden></div>
    </form>
    <a class="basket-link" href="/basket" aria-label="Basket, ${basketCount} items">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9h16l-1.5 11h-13ZM8 9q0-5 4-5t4 5" /></svg>
      <span>Basket</span>${basketCount > 0 && html`<b>${basketCount}</b>`}
    </a>
  </div></header>`;
}

function footer({ elsewhere }: Sites): Html {
  return html`<footer class="footer">
    <p class="logo">Moor <span>&amp;</span> Tarn</p>
    <p>Outdoor clothing and equipment, made to be mended. A shop that exists in this demo only: nothing can be bought here.</p>
    <p>
      <a href="/c/clothing">Clothing</a> <a href="/c/equipment">Equipment</a>
      <a href="${elsewhere}/partner">Our partner for huts</a>
    </p>
  </footer>`;
}

/** The shop of the demo, page by page. */
import express, { type Request } from 'express';
import { addToBasket, emptyBasket, readBasket, removeFromBasket } from '../basket.ts';
import { CATEGORIES, findProduct } from '../catalogue.ts';
import { elevateOf } from '../elevates.ts';
import { type Html, html } from '../html.ts';
import { basketPage, thankYouPage } from '../pages/basket.ts';
import { categoryPage } from '../pages/category.ts';
import { layout } from '../pages/layout.ts';
import { panelPage } from '../pages/panel.ts';
import { productPage } from '../pages/product.ts';
import { searchPage, suggestions } from '../pages/search.ts';
import { startPage } from '../pages/start.ts';
import { pathOf, readCookie, readField, readQuery } from './request.ts';
import { SESSION_TIMEOUTS, type Sites } from './sites.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;
const PUBLIC = new URL('../public', import.meta.url).pathname;

export function storefront(sites: Sites): express.Express {
  const shop = express();
  shop.use(express.static(PUBLIC), express.static(DIST), express.urlencoded());

  const elevateIn = (request: Request) => elevateOf(readCookie(request, 'demo-elevate'));

  function page(request: Request, title: string, content: Html): string {
    const timeout = readCookie(request, 'demo-session-timeout');
    const visit = {
      sites,
      elevate: elevateIn(request),
      sessionTimeout: SESSION_TIMEOUTS.find(({ minutes }) => minutes === timeout)?.minutes ?? '30',
      panelState: readCookie(request, 'demo-panel'),
      basketCount: readBasket(request).reduce((sum, { count }) => sum + count, 0),
      search: readQuery(request, 'q'),
    };
    return layout(title, visit, content);
  }

  shop.get('/', (request, response) => {
    response.send(page(request, 'Outdoor clothing', startPage()));
  });

  shop.get('/c/:category', (request, response, next) => {
    const category = CATEGORIES.find(({ key }) => key === request.params.category);
    if (!category) return next();
    response.send(page(request, category.name, categoryPage(category)));
  });

  shop.get('/p/:product', (request, response, next) => {
    const product = findProduct(request.params.product);
    if (!product) return next();
    response.send(page(request, product.name, productPage(product, elevateIn(request))));
  });

  shop.get('/search', (request, response) => {
    const query = readQuery(request, 'q').trim();
    response.send(page(request, 'Search', searchPage(query)));
  });

  shop.get('/suggestions', (request, response) => {
    response.send(suggestions(readQuery(request, 'q')).html);
  });

  shop.get('/basket', (request, response) => {
    response.send(page(request, 'Basket', basketPage(readBasket(request), sites)));
  });

  shop.post('/basket', (request, response) => {
    addToBasket(request, response, readField(request, 'product'), readField(request, 'size'));
    response.redirect(303, '/basket');
  });

  shop.post('/basket/remove', (request, response) => {
    removeFromBasket(request, response, readField(request, 'piece'));
    response.redirect(303, '/basket');
  });

  shop.get('/thank-you', (request, response) => {
    emptyBasket(response);
    request.headers.cookie = '';
    response.send(page(request, 'Thank you', thankYouPage()));
  });

  shop.post('/session-timeout', (request, response) => {
    response.cookie('demo-session-timeout', readField(request, 'minutes'), { sameSite: 'lax' });
    response.redirect(303, pathOf(request.headers.referer));
  });

  shop.post('/elevate', (request, response) => {
    response.cookie('demo-elevate', readField(request, 'elevate'), { sameSite: 'lax' });
    response.redirect(303, pathOf(request.headers.referer));
  });

  shop.get('/panel', (_request, response) => {
    response.send(panelPage(sites));
  });

  shop.use((request, response) => {
    const content = html`<header class="page-title"><h1>No such page</h1></header><p><a href="/">Back to the start</a></p>`;
    response.status(404).send(page(request, 'No such page', content));
  });

  return shop;
}

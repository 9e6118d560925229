import express from 'express';
import { CAMP } from '../drawings/landscape.ts';
import { type Html, html } from '../html.ts';
import { price } from '../pages/card.ts';
import { readQuery } from './request.ts';
import type { Sites } from './sites.ts';

/** What belongs to somebody else: a payment service and a partner, without the tracker. */
export function elsewhere(sites: Sites): express.Express {
  const site = express();
  site.use(express.static(new URL('../public', import.meta.url).pathname));

  site.get('/pay', (request, response) => {
    const amount = Number(readQuery(request, 'amount')) || 0;
    response.send(
      page(
        'Brookpay',
        html`<div class="box"><p class="brand">brook<b>pay</b></p>
          <h1>${price(amount)}</h1><p>to Moor &amp; Tarn</p>
          <dl><dt>Card</dt><dd>•••• •••• •••• 4242</dd><dt>Name</dt><dd>A. Visitor</dd></dl>
          <form method="post" action="/paid"><button>Pay ${price(amount)}</button></form>
          <a href="${sites.shop}/basket">Cancel and return</a></div>`,
      ),
    );
  });

  site.post('/paid', (_request, response) => {
    response.redirect(303, `${sites.shop}/thank-you`);
  });

  site.get('/partner', (_request, response) => {
    response.send(
      page(
        'Curlew Huts',
        html`<div class="box wide"><div class="view">${CAMP}</div><p class="brand">Curlew <b>Huts</b></p>
          <h1>Sleep above the tree line</h1>
          <p>Forty huts, each a day’s walk from the next. This is another site, without the tracker.</p>
          <a href="${sites.shop}/">Gear by Moor &amp; Tarn</a></div>`,
      ),
    );
  });

  return site;
}

function page(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/icon.svg">
  <link rel="stylesheet" href="/styles/elsewhere.css">
</head>
<body><main>${content}</main></body>
</html>`.html;
}

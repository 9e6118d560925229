import { CLOCK } from './clock.ts';
import { pageOf } from './markup.ts';

/** A page with whatever may lead away from it, or seem to. */
export const EXITS = pageOf(
  `${CLOCK}{{tag}}`,
  `<a href="/next">Within the site</a> <a href="{{otherSite}}/">To another site</a>
  <a href="/next" id="tab" target="_blank">Another tab</a> <a href="#here">Here</a>
  <a href="{{otherSite}}/" id="menu" onclick="event.preventDefault()">Menu</a>
  <a href="mailto:shop@example.org">Mail</a> <a href="/nothing">Nothing</a>
  <a href="/prices.csv">Prices</a> <a href="/prices.txt" download>More prices</a>
  <a href="/slow" onclick="setTimeout(() => { time += 29_000; })">Slow</a>
  <form action="/next"><button id="get">Search</button></form>
  <form action="/next" method="post"><button id="post">Buy</button></form>
  <form action="{{otherSite}}/"><button id="get-elsewhere">Search elsewhere</button></form>
  <form action="{{otherSite}}/" method="post"><button id="post-elsewhere">Pay</button></form>`,
);

/** The same page, to which going elsewhere by a link is no leave. */
export const EXITS_STAYING = EXITS.replace(
  '{{tag}}',
  '<script async src="/elevate-tracker.js" data-endpoint="{{endpoint}}" data-market="UK" data-stay-on="pay.example 127.0.0.1"></script>',
);

import { CLOCK } from '../site/clock.ts';
import { type Attributes, pageOf, shopTag } from '../site/markup.ts';

/** A page with whatever may lead away from it, or seem to. */
export const exitsWith = (attributes: Attributes = {}) =>
  pageOf(
    CLOCK + shopTag(attributes),
    `<a href="/next" id="within">Within the site</a> <a href="{{otherSite}}/" id="elsewhere">To another site</a>
    <a href="/away">Away at last</a> <a href="{{otherSite}}/back" id="round">Back at last</a>
    <a href="/slow" onclick="setTimeout(() => { time += 29_000; })">Slow</a>
    <a href="#here">Here</a> <a href="{{otherSite}}/" id="menu" onclick="event.preventDefault()">Menu</a>
    <a href="mailto:shop@example.org">Mail</a> <a href="/nothing">Nothing</a>
    <a href="/prices.csv">Prices</a> <a href="/prices.txt" download>More prices</a>
    <form action="/next"><button id="get">Search</button></form>
    <form action="/next" method="post" name="buy"><button id="post">Buy</button></form>
    <form action="{{otherSite}}/"><button id="get-elsewhere">Search elsewhere</button></form>
    <form action="{{otherSite}}/" method="post" name="pay"><button id="post-elsewhere">Pay</button></form>`,
  );

import { PRODUCTS, type Product } from '../catalogue.ts';
import { CAMP, TARN } from '../drawings/landscape.ts';
import { type Html, html } from '../html.ts';
import { type Placement, ticketOf } from '../tickets.ts';
import { cards } from './card.ts';

const START: Placement['page'] = 'START_PAGE';

export function startPage(): Html {
  return html`
    ${banner('autumn-on-the-fells', '/c/clothing', TARN, {
      over: 'New this season',
      title: 'Autumn on the fells',
      text: 'Waxed, knitted and quilted: layers for the weeks when the weather cannot decide.',
      call: 'See the clothing',
    })}
    ${list('Made for this weather', 'NEW', everyFourth(0))}
    ${banner('two-nights-out', '/c/equipment', CAMP, {
      over: 'Equipment',
      title: 'Pack for two nights',
      text: 'A tent, a stove, a light to read by. Everything else can stay at home.',
      call: 'See the equipment',
    })}
    ${list('Most loved', 'TOP_SELLERS', everyFourth(1))}`;
}

type BannerText = { over: string; title: string; text: string; call: string };

function banner(key: string, href: string, scene: Html, { over, title, text, call }: BannerText): Html {
  const ticket = ticketOf('content', key, { page: START, list: 'BANNERS' });
  return html`<a class="banner banner-${key}" href="${href}" data-elevate-ticket="${ticket}">
    ${scene}
    <span class="banner-text"><small>${over}</small><strong>${title}</strong><span>${text}</span><em>${call}</em></span>
  </a>`;
}

function list(title: string, name: string, products: Product[]): Html {
  return html`<section><h2>${title}</h2>${cards(products, { page: START, list: name })}</section>`;
}

function everyFourth(first: number): Product[] {
  return PRODUCTS.filter((_, index) => index % 4 === first).slice(0, 8);
}

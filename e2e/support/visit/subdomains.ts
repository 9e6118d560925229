import { CLOCK_WITH_TIMERS } from '../site/clock.ts';
import { pageOf, tagOf } from '../site/markup.ts';
import type { Site } from '../site/site.ts';

/** The shop's own host, whose subdomains are other hosts of the same shop. */
export const DOMAIN = { 'cookie-domain': '{{host}}' };
export const CARDS = '<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b>';

/** Pages whose clock stands at so many minutes, and whose tracker shares with other subdomains. */
export const CLOCKED = pageOf(
  CLOCK_WITH_TIMERS + tagOf({ endpoint: '{{endpoint}}', market: 'UK', ...DOMAIN }),
  CARDS,
);

/** The shop's origin with such a subdomain. */
export const on = (name: string, { origin }: Site) => origin.replace('//', `//${name}.`);

import { CARDS } from '../site/cards.ts';
import { clockedPage } from '../site/clock.ts';
import type { Site } from '../site/site.ts';
import type { Tab } from '../tabs/tab.ts';
import type { Visitor } from '../visitor.ts';
import { begin } from './begun.ts';
import { catchUpCookies } from './catch-up.ts';

/** The shop's own host, whose subdomains are other hosts of the same shop. */
export const DOMAIN = { 'cookie-domain': '{{host}}' };

/** Pages whose clock stands at so many minutes, and whose tracker shares with other subdomains. */
export const CLOCKED = clockedPage(CARDS, DOMAIN);

/** The shop's origin with such a subdomain. */
export const on = (name: string, { origin }: Site) => origin.replace('//', `//${name}.`);

/**
 * Opens the shop on two subdomains, each in a tab of its own at so many minutes, and waits until both have begun and see
 * what the other one has stored.
 */
export async function openBoth(visitor: Visitor, shop: Site, minutes = [0, 0]): Promise<[Tab, Tab]> {
  shop.document('/clocked', CLOCKED);
  const tabs: [Tab, Tab] = [await visitor.newTab(), await visitor.newTab()];
  await begin(tabs[0], `${on('www', shop)}/clocked?${minutes[0]}`);
  await begin(tabs[1], `${on('checkout', shop)}/clocked?${minutes[1]}`);
  await catchUpCookies(tabs[0], tabs[1]);
  return tabs;
}

import { CARDS } from '../site/cards.ts';
import { pageOf } from '../site/markup.ts';
import type { Tab } from '../tabs/tab.ts';
import { NOTE } from './noted.ts';

/**
 * Goes into the head of pages that shall be offline without losing their server, as where a service worker keeps them:
 * all tabs of the profile are, or none. A `fetch` fails there; a beacon arrives, which would be lost in truth, so a test
 * sees it.
 */
export const NETWORK = `<script>
  {
    const { fetch } = window;
    const isCutOff = () => localStorage.getItem('offline');
    window.fetch = (...request) => (isCutOff() ? Promise.reject(new TypeError('offline')) : fetch(...request));
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => !isCutOff() });
  }
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'offline') dispatchEvent(new Event(newValue ? 'offline' : 'online'));
  });
  // Without this WebKit tells a page nothing of what others store.
  addEventListener('load', () => localStorage.getItem('offline'));
</script>`;

/** A browser that is wrong about itself, as with virtual network adapters: it says that it is offline, and is not. */
export const WRONGLY_OFFLINE = `<script>Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })</script>`;

export const goOffline = (tab: Tab) => tab.evaluate(() => localStorage.setItem('offline', 'yes'));

/** The other tabs hear of it at the same moment. */
export const goOnline = (tab: Tab) =>
  tab.evaluate(() => {
    localStorage.removeItem('offline');
    dispatchEvent(new Event('online'));
  });

/** How many notifications are stored to be sent later. */
export const waiting = (tab: Tab) =>
  tab.evaluate(
    () =>
      Object.entries(localStorage).filter(
        ([name, text]) => name.startsWith('elevate-tracker') && text.includes('/notifications/'),
      ).length,
  );

/** Products, and a link that has a ticket as well. */
export const CARDS_AND_LINK = `${CARDS}<a href="/next" data-elevate-ticket="tie">Tie</a>`;

/** A page that can be offline, and notes what it is told. */
export const SHOP = pageOf(`${NETWORK}${NOTE}{{tag}}`, CARDS_AND_LINK);

import type { Tab } from './tabs/tab.ts';

/**
 * Goes into the head of pages that shall be offline without losing their server, as where a service worker keeps them:
 * all tabs of the profile are, or none. Whatever they send then arrives, which would be lost in truth, so a test sees it.
 */
export const NETWORK = `<script>
  Object.defineProperty(Navigator.prototype, 'onLine', { get: () => !localStorage.getItem('offline') });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'offline') dispatchEvent(new Event(newValue ? 'offline' : 'online'));
  });
  // Without this WebKit tells a page nothing of what others store.
  addEventListener('load', () => localStorage.getItem('offline'));
</script>`;

export const goOffline = (tab: Tab) => tab.evaluate(() => localStorage.setItem('offline', 'yes'));

/** The other tabs hear of it at the same moment. */
export const goOnline = (tab: Tab) =>
  tab.evaluate(() => {
    localStorage.removeItem('offline');
    dispatchEvent(new Event('online'));
  });

/** How many notifications are stored to be sent later. */
export const waiting = (tab: Tab) =>
  tab.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('elevate-tracker-')).length);

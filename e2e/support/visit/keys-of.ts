import type { Tracker } from '../../../src/tracker.ts';
import type { Notification } from '../../../stand-in/cluster.ts';
import type { Site } from '../site/site.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

export const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

export type Keys = ReturnType<Tracker['keys']>;

/** The keys that the page's own code gets, once the tracker has loaded. */
export async function keysOf(tab: Tab): Promise<Keys> {
  const answer = await tab.waitFor(() => 'version' in elevateTracker && { keys: elevateTracker.keys() });
  return (answer as { keys: Keys }).keys;
}

/** The keys that a notification carries. */
export function keysIn(notification: Notification | undefined) {
  const { query = {}, type } = notification ?? {};
  const prefix = type === 'end' ? 'esales.' : '';
  return { customerKey: query[`${prefix}customerKey`], sessionKey: query[`${prefix}sessionKey`] };
}

/** What arrived, in short: the type of each notification and the keys that it carries. */
export const told = (notifications: Notification[]) =>
  notifications.map((notification) => [notification.type, keysIn(notification)]);

/** The same where notifications of these types carry all the same keys. */
export const carrying = (keys: unknown, ...types: string[]): unknown[] => types.map((type) => [type, keys]);

/** What is in the page's two stores, as it stands there. */
export const storesOf = (tab: Tab) =>
  tab.evaluate(() => {
    const cookies = document.cookie.split('; ').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
    return {
      entry: localStorage.getItem('voyado.session'),
      cookies: Object.fromEntries(cookies) as Record<string, string>,
    };
  });

/** The same as it is when both stores hold these keys. */
export const storesWith = (keys: { customerKey: string; sessionKey: string } | null) => ({
  entry: `{"customerKey":"${keys?.customerKey}","sessionKey":"${keys?.sessionKey}"}`,
  cookies: { 'apptus.customerKey': keys?.customerKey, 'apptus.sessionKey': keys?.sessionKey },
});

/** Has the shop's server set a cookie, as it may at a sign-in. */
export async function setByServer(shop: Site, tab: Tab, cookie: string): Promise<void> {
  shop.answer('/sign-in', (_, response) => {
    response.set('Set-Cookie', `${cookie}; Path=/`).status(204).end();
  });
  await tab.evaluate(() => fetch('/sign-in'));
  // Its page may learn of the cookie after the answer.
  await tab.waitFor((cookie) => document.cookie.split('; ').includes(cookie), cookie);
}

/** Waits until the tab sees what another one of the site has stored, which takes browsers some milliseconds. */
export async function catchUp(tab: Tab, other: Tab): Promise<void> {
  const stored = await other.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await tab.waitFor((stored) => JSON.stringify(Object.entries(localStorage).sort()) === stored, stored);
}

/** The same on two subdomains, which share cookies: another process learns of them some milliseconds later. */
export async function catchUpCookies(tab: Tab, other: Tab): Promise<void> {
  const cookies = await other.evaluate(() => document.cookie.split('; ').sort().join());
  await tab.waitFor((cookies) => document.cookie.split('; ').sort().join() === cookies, cookies);
}

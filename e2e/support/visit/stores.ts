import type { Site } from '../site/site.ts';
import type { Tab } from '../tabs/tab.ts';

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

import type { Tab } from '../tabs/tab.ts';

/** Waits until the tab sees what another one of the site has stored, which takes browsers some milliseconds. */
export async function catchUp(tab: Tab, other: Tab): Promise<void> {
  const stored = await other.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await tab.waitFor((stored) => JSON.stringify(Object.entries(localStorage).sort()) === stored, stored);
}

/** The same of cookies, which subdomains share: another process learns of them some milliseconds later. */
export async function catchUpCookies(tab: Tab, other: Tab): Promise<void> {
  const cookies = await other.evaluate(() => document.cookie.split('; ').sort().join());
  await tab.waitFor((cookies) => document.cookie.split('; ').sort().join() === cookies, cookies);
}

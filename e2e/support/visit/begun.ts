import type { Tab } from '../tabs/tab.ts';
import type { Visitor } from '../visitor.ts';
import { catchUp } from './catch-up.ts';
import { type Keys, keysOf } from './keys-of.ts';

/** Goes to a page, and waits until it has begun; returns its keys. */
export async function begin(tab: Tab, address: string): Promise<Keys> {
  await tab.goto(address);
  // A page load is noted when the browser is idle, or when the page is asked for the keys.
  return keysOf(tab);
}

/**
 * Opens each address in a tab of its own, and waits until all pages have begun and see what the others have stored. They
 * must be of one origin.
 */
export async function openBegun<Addresses extends string[]>(visitor: Visitor, ...addresses: Addresses) {
  const tabs: Tab[] = [];
  for (const address of addresses) {
    const tab = await visitor.newTab();
    await begin(tab, address);
    tabs.push(tab);
  }
  const last = tabs.at(-1) as Tab;
  for (const tab of tabs) if (tab !== last) await catchUp(tab, last);
  return tabs as { [index in keyof Addresses]: Tab };
}

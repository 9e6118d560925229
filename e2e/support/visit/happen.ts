import type { Tab } from '../tabs/tab.ts';

/** Has a page see such an event, as it does when the visitor is active. */
export const happen = (tab: Tab, type: string) =>
  tab.evaluate((name) => void document.body.dispatchEvent(new Event(name, { bubbles: true })), type);

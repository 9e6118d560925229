import type { Tracker } from '../../../src/tracker.ts';
import { passIdle } from '../site/idle.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

export const NO_LEFTOVERS = { keys: null, cookie: '', entries: 0 };

/** What the tracker has made and stored, once the browser has been idle. */
export async function leftovers(tab: Tab): Promise<object> {
  await passIdle(tab);
  return tab.evaluate(() => ({
    keys: elevateTracker.keys(),
    cookie: document.cookie,
    entries: localStorage.length + sessionStorage.length,
  }));
}

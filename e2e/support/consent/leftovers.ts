import type { Tracker } from '../../../src/tracker.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

export const NO_LEFTOVERS = { keys: null, cookie: '', entries: 0 };

/** What the tracker has made and stored, once the browser has been idle. */
export function leftovers(tab: Tab): Promise<object> {
  return tab.evaluate(async () => {
    await new Promise((idle) => (window.requestIdleCallback ?? setTimeout)(idle, { timeout: 1000 } as never));
    return {
      keys: elevateTracker.keys(),
      cookie: document.cookie,
      entries: localStorage.length + sessionStorage.length,
    };
  });
}

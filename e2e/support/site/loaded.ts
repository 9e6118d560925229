import type { Tab } from '../tabs/tab.ts';

/** Waits until the tracker has loaded, whether or not it has begun. */
export const whenLoaded = (tab: Tab) => tab.waitFor(() => 'version' in (window.elevateTracker ?? {}));

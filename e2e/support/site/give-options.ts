import type { Tracker } from '../../../src/tracker.ts';
import type { Inbox } from '../inbox.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

/** Gives a tracker that waits for its options what it needs. */
export const giveOptions = (tab: Tab, { endpoint }: Inbox) =>
  tab.evaluate((endpoint) => elevateTracker.push({ endpoint, market: 'UK' }), endpoint);

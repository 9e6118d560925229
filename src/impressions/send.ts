/** Hands what was seen to the page's tracker, through its public handle, whichever of the two loads first. */
import type { Tracker } from '../api';

/** Tickets, in order. */
export const seen = new Set<string>();

/** How many of them the tracker has; less than none where it cannot send any. */
let sent = 0;
let tracker: Tracker | undefined;

/** The tracker, which calls this, reports what it throws. */
const sendNew = (found: Tracker): void => {
  tracker = found;
  const { options } = found;
  if (options.api === 'v3') {
    for (const ticket of [...seen].slice(sent)) {
      // First, as a page may have wrapped `notify` in something that throws.
      sent++;
      found.notify('ad-impression', { ticket });
    }
    // As long as something required is missing, the api may be given yet.
  } else if (options.market && (options['cluster-id'] || options.endpoint) && sent >= 0) {
    sent = -1;
    throw 'ad-impression needs api v3';
  }
};

export const send = (): void => {
  // An element may have the name.
  if (!window.elevateTracker?.push) window.elevateTracker = [];
  (tracker ?? window.elevateTracker).push(sendNew);
};

/** Clicks that the loader noted on an earlier page, which was left before the tracker came. */

import { parse } from '../browser/json';
import type { EarlyClick } from '../loader';
import { factAbout, readFact, writeFact } from '../stores/shared-times';
import { countEarlyClick } from './clicks';

const EARLY_CLICKS = 'elevate-tracker';

/** Takes them out of sessionStorage, and counts those that no other tab has sent. */
export const takeEarlyClicks = (): void => {
  try {
    // Each has a comma before it.
    const clicks: EarlyClick[] = parse(`[0${sessionStorage.getItem(EARLY_CLICKS) ?? ''}]`).slice(1);
    sessionStorage.removeItem(EARLY_CLICKS);
    for (const click of clicks) {
      // sessionStorage is copied when a tab is duplicated.
      const fact = factAbout('c', `${click[0]}`);
      if (readFact(fact)) continue;
      writeFact(fact);
      countEarlyClick(click);
    }
  } catch {
    // denied, or damaged
  }
};

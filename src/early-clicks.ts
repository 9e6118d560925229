/** Clicks that the loader noted on an earlier page, which was left before the tracker came. */
import { countEarlyClick } from './clicks';
import { readFact, writeFact } from './facts';
import { parse } from './json';
import type { EarlyClick } from './loader';

const EARLY_CLICKS = 'elevate-tracker';

/** Takes them out of sessionStorage, and calls `clicked` for those that no other tab has sent. */
export const takeEarlyClicks = (clicked: (ticket: string, type: string) => void): void => {
  let clicks: EarlyClick[] = [];
  try {
    // Each has a comma before it.
    clicks = parse(`[0${sessionStorage.getItem(EARLY_CLICKS) ?? ''}]`).slice(1);
    sessionStorage.removeItem(EARLY_CLICKS);
  } catch {
    // denied, or damaged
  }
  for (const click of clicks) {
    // sessionStorage is copied when a tab is duplicated.
    const fact = `c${Number(click[0]).toString(36).slice(2, 8)}`;
    if (readFact(fact)) continue;
    writeFact(fact, Date.now());
    countEarlyClick(clicked, click);
  }
};

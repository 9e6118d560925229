/** Clicks that the loader counted on an earlier page, which was left before the tracker came. */
import { readFact, writeFact } from './facts';
import { parse } from './json';
import { factAbout } from './keys';

/** Each has an id, since sessionStorage is copied when a tab is duplicated. */
type EarlyClick = [id: string, type: string, ticket: string];

const EARLY_CLICKS = 'elevate-tracker';

/** Takes them out of sessionStorage, and calls `clicked` for those that no other tab has sent. */
export const takeEarlyClicks = (clicked: (ticket: string, type: string) => void): void => {
  let clicks: EarlyClick[] = [];
  try {
    clicks = parse(sessionStorage.getItem(EARLY_CLICKS) ?? '[]');
    sessionStorage.removeItem(EARLY_CLICKS);
  } catch {
    // denied, or damaged
  }
  for (const [id, type, ticket] of clicks) {
    const fact = factAbout('c', `${id}`);
    if (readFact(fact)) continue;
    writeFact(fact, Date.now());
    clicked(ticket, type);
  }
};

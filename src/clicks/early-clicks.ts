/** Clicks that the loader noted on an earlier page, which was left before the tracker came. */
import { parse } from '../browser/json';
import type { EarlyClick } from '../loader';
import { readEntry, writeEntry } from '../stores/storage';
import { takeFromTab } from '../stores/tab';
import { countEarlyClick } from './clicks';

const EARLY_CLICKS = 'elevate-tracker';
/** The ids of those that were sent lately, latest first: sessionStorage is copied when a tab is duplicated. */
const SENT = 'elevate-tracker.early';
const REMEMBERED = 400;

/** Takes them out of sessionStorage, and counts those that no other tab has sent. */
export const takeEarlyClicks = (): void => {
  // Each has a comma before it.
  const clicks: EarlyClick[] = parse(`[0${takeFromTab(EARLY_CLICKS)}]`).slice(1);
  for (const click of clicks) {
    const sent = readEntry(SENT);
    if (sent.includes(`${click[0]}`)) continue;
    writeEntry(SENT, `${click[0]} ${sent}`.slice(0, REMEMBERED));
    countEarlyClick(click);
  }
};

/** Clicks that the loader noted on an earlier page, which was left before the tracker came. */
import { parse } from '../browser/json';
import type { EarlyClick } from '../loader';
import { isOver, readActivity, writeTimes } from '../stores/shared-times';
import { takeFromTab } from '../stores/tab';
import { countEarlyClick } from './clicks';

/** Takes them out of sessionStorage, and counts those that no other tab has sent: it is copied into duplicated ones. */
export const takeEarlyClicks = (): void => {
  // Each has a comma before it.
  for (const click of parse(`[${takeFromTab('elevate-tracker').slice(1)}]`) as EarlyClick[]) {
    const [id] = click;
    const at = readActivity();
    if (isOver(id)) continue;
    writeTimes(at, id);
    countEarlyClick(click);
  }
};

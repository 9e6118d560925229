/** Clicks that the loader noted on an earlier page, which was left before the tracker came. */
import { parse } from '../browser/json';
import type { EarlyClick } from '../loader';
import { isOver, noteOver } from '../stores/shared-times';
import { takeFromTab } from '../stores/tab';
import { countEarlyClick } from './clicks';

/** Takes them out of sessionStorage, and counts those that no other tab has sent: it is copied into duplicated ones. */
export const takeEarlyClicks = (): void => {
  // Each has a comma before it.
  for (const click of parse(`[0${takeFromTab('elevate-tracker')}]`).slice(1) as EarlyClick[]) {
    const id = `${click[0]}`;
    if (isOver(id)) continue;
    noteOver(id);
    countEarlyClick(click);
  }
};

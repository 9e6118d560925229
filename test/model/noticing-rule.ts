/** What the tracker must notice, and when. */
import type { Expected } from './step.ts';
import { type Model, SECOND, TIMEOUT } from './visit-model.ts';

/** Activity that is not the first within seconds may go unnoticed; what sends or opens something never does. */
export function isSure({ pages, browser }: Model, { active, tickets }: Expected): boolean {
  if (typeof active !== 'object' || tickets) return true;
  return browser.clock.date() - (pages.get(active)?.active ?? -Infinity) >= 5 * SECOND;
}

/** Whether timers had the time to find the session too old. */
export function mustBeNoticed(
  { browser, session, pages, permissions, steady, turnedBack }: Model,
  waited: number,
): boolean {
  const slack = steady ? 4 * SECOND : TIMEOUT / 2 + 4 * SECOND;
  const tooOld = browser.clock.date() - session.latest >= TIMEOUT + slack;
  const noticed = turnedBack === -Infinity && waited >= slack && tooOld;
  const awake = [...pages.keys()].some((page) => !page.frozen && permissions.get(page) === 'yes');
  return awake && (noticed || waited > 2 * TIMEOUT + 4 * SECOND);
}

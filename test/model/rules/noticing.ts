/** What the tracker must notice, and when. */
import type { Page } from '../browser/page.ts';
import type { Expected } from '../steps/expected.ts';
import { isImpaired, type Model, SECOND, TIMEOUT } from '../visit-model.ts';
import { isAlone } from './memory.ts';

/** Activity that is not the first within seconds may go unnoticed; what sends or opens something never does. */
export function isSure({ pages, browser }: Model, { active, tickets }: Expected): boolean {
  if (typeof active !== 'object' || tickets) return true;
  return Math.abs(browser.clock.date() - (pages.get(active)?.active ?? -Infinity)) >= 5 * SECOND;
}

/** Activity that the tracker may have stored a little late. */
export function noteActivity(
  model: Model,
  page: Page,
  isSure: boolean,
  date = model.browser.clock.date(),
): void {
  const { session, cookieDomain } = model;
  if (session.state === 'none') session.since = date;
  // What a host has just stored itself, it may not tell the others at once.
  const isShared = !cookieDomain || session.state !== 'unknown' || date - session.latest >= 5 * SECOND;
  if ((session.state === 'live' || isSure) && isShared && !isImpaired(model, page.host)) {
    const fresh = session.state !== 'live';
    session.state = 'live';
    session.earliest = date - 10 * SECOND;
    // A page that was active before the clock was set back may have stored that later.
    session.latest = Math.max(fresh ? date : session.latest, date, model.turnedBack);
  } else {
    if (session.state === 'live') session.since = session.earliest;
    session.state = 'unknown';
    session.latest = Math.max(session.latest, date);
  }
  if (isSure) model.steady = true;
  model.pages.set(page, { active: date });
}

/** Activity on a page that may have stopped. */
export function notePossibleActivity({ session, browser }: Model): void {
  if (session.state === 'none') Object.assign(session, { state: 'unknown', since: browser.clock.date() });
  session.latest = Math.max(session.latest, browser.clock.date());
}

/** Whether the page may take the session for too old: by what is stored, or by what it knows alone. */
export function mayBeTooOld(model: Model, page: Page, date: number): boolean {
  const { session, pages, memories, turnedBack } = model;
  const since = session.state === 'live' ? session.earliest : session.since;
  if (date - since >= TIMEOUT) return true;
  if (!isAlone(model, page)) return false;
  // Hidden after the clock was set back, it may have stored that date.
  if (turnedBack > -Infinity) return true;
  // One that comes back from the cache has not heard of what others did meanwhile.
  const { active = memories.has(page) ? -Infinity : date } = pages.get(page) ?? {};
  return date - active + 10 * SECOND >= TIMEOUT;
}

/** Whether timers had the time to find the session too old. */
export function mustBeNoticed(
  { browser, session, pages, permissions, steady, turnedBack, revived }: Model,
  waited: number,
): boolean {
  // Whoever has ended it once before does not do so again.
  if ([...session.keys].some((key) => revived.has(key))) return false;
  const slack = (steady ? 0 : TIMEOUT) + 4 * SECOND;
  const isTooOld = browser.clock.date() - session.latest >= TIMEOUT + slack;
  const isNoticed = turnedBack === -Infinity && waited >= slack && isTooOld;
  const isAwake = [...pages.keys()].some((page) => !page.frozen && permissions.get(page) === 'yes');
  return isAwake && (isNoticed || waited > 2 * TIMEOUT + 4 * SECOND);
}

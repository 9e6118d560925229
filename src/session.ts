/** The session: started by activity; ended by too little of it, by the page, or by leaving. */

import { addressOf } from './address';
import { config } from './config';
import { ofDocument } from './document';
import { safely } from './listen';
import { notify } from './notify';
import { mayStore } from './permission';
import { debug } from './report';
import { keepTab, openTab } from './tabs';
import { closeSession, isFirstTime, newKey, readVisit, type Visit, writeVisit } from './visit';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A timer with a longer delay fires at once. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The last activity on this page, and the last one for which we looked at what is stored. */
let latest = 0;
let looked = 0;
let timer: ReturnType<typeof setTimeout>;

const timeout = (): number => Number(config.sessionTimeout ?? 30) * MINUTE;

/** Whether it is time to look again: activity is stored at most once in 5 seconds or a tenth of the timeout. */
const isLate = (time: number): boolean => Math.abs(latest - time) >= Math.min(5 * SECOND, timeout() / 10);

/** What it takes to end a session. */
export type Ending = { visit: Visit; sessionKey: string; url: string; sent?: boolean };

const endingOf = (visit: Visit, sessionKey: string): Ending => ({
  visit,
  sessionKey,
  url: addressOf('end', { ...visit, sessionKey }),
});

/**
 * Ends the session if it has started: the key gives way to a fresh one, in the visit and in the stores. May be called
 * again where it was cut short.
 */
export const end = (ending: Ending): void => {
  const { visit, sessionKey } = ending;
  if (!visit.at) return;
  if (!ending.sent) {
    ending.sent = true;
    notify('end', ending.url);
  }
  latest = 0;
  looked = -Infinity;
  closeSession(sessionKey);
  if (visit.sessionKey === sessionKey) visit.sessionKey = newKey();
  writeVisit({ ...visit, at: 0 });
  visit.at = 0;
};

/** What ending the session takes, as of this moment. */
export const look = (): Ending => {
  const visit = readVisit();
  return endingOf(visit, visit.sessionKey);
};

/**
 * The visit with the keys to use now (none where none may be used), never those of a session that is too old. What counts is the stored time of the
 * last activity: timers fire late or never, and other tabs are active too.
 * @param active keeps the session alive, or starts one
 * @param changes keys that take the place of the stored ones
 */
export const liveVisit = (active: boolean, changes?: Partial<Visit>): Visit => {
  const visit = readVisit();
  if (!visit.sessionKey) return visit;
  const now = Date.now();
  if (visit.at && now - visit.at >= timeout()) end(endingOf(visit, visit.lastKey));
  Object.assign(visit, changes);
  if (active) {
    latest = looked = now;
    if (!visit.at) debug('session starts', visit);
    if (!visit.at || isLate(visit.at)) {
      visit.at = now;
      keepTab(timeout());
    }
  }
  writeVisit(visit);
  return visit;
};

/** A page that opens, or comes back from the back/forward cache, is activity. */
export const openPage = (): void => {
  liveVisit(true);
  openTab(timeout());
  wait(timeout() / 2, false);
};

/** The page load is noted once, when the browser is idle or a key is first needed. */
export const noteLoad = (): void => {
  if (isFirstTime && mayStore()) openPage();
};

/** Costs nothing when it was just called. */
export const noteActivity = (): void => {
  latest = Date.now();
  if (isLate(looked)) liveVisit(true);
};

/** Stores the time of the last activity, which is written only now and then. */
export const keepActivity = (): void => {
  const visit = readVisit();
  // Never a time to come: the clock may have been set back.
  latest = Math.min(latest, Date.now());
  if (visit.at) writeVisit({ ...visit, at: Math.min(Math.max(visit.at, latest), Date.now()) });
};

const wait = (delay: number, waited: boolean): void => {
  clearTimeout(timer);
  timer = setTimeout(safely(check), Math.min(delay, LONGEST_DELAY), waited);
};

/**
 * All tabs wait for the same moment. Each stores its activity then, and only somewhat later one of them ends the
 * session. In between each says that it is still there.
 */
const check = (waited: boolean): void => {
  keepActivity();
  keepTab(timeout());
  const { at } = waited ? liveVisit(false) : readVisit();
  const left = at ? at + timeout() - Date.now() : timeout();
  if (left > 0) wait(Math.min(left, timeout() / 2), false);
  else wait((ofDocument('hidden') ? 1 + 2 * Math.random() : 0.1 + 0.9 * Math.random()) * SECOND, true);
};

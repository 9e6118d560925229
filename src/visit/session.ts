/** The session: started by activity; ended by too little of it, by the page, or by leaving. */
import type { Keys } from '../api';
import { safely } from '../browser/listen';
import { addressOf } from '../delivery/address';
import { notify } from '../delivery/notify';
import { timeout } from '../options/config';
import { begun } from '../options/permission';
import { activity, isOver, readActivity, writeTimes } from '../stores/shared-times';
import { isFirstTime, lastSession, newKey, syncKeys } from './keys';
import { closeAllPages, joinSession } from './open-pages';

const SECOND = 1000;
/** In ms, 23 days. From 2 ** 31 on, a timer fires at once. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
const LONGEST_DELAY = 2e9;

/** The last activity on this page, and the last one for which we looked at what is stored; in ms since the epoch. */
let latest = 0;
let looked = 0;
let timer: ReturnType<typeof setTimeout>;

/** Whether it is time to look again: activity is stored at most once in 5 seconds or a tenth of the timeout. */
const isLate = (time: number): boolean => Math.abs(latest - time) >= Math.min(5 * SECOND, timeout() / 10);

/**
 * Ends the session if it has started: its key gives way to a fresh one.
 * @param customerKey the next one, if it is to change
 * @param next the next session's key, also where none has started
 */
export const end = (customerKey?: string, next?: string): void => {
  if (!begun || !readActivity()) {
    syncKeys(customerKey, next);
    return;
  }
  // The server or another library may have changed the key meanwhile.
  const last = lastSession();
  const keys = syncKeys();
  // A session may have ended on a page of another subdomain.
  const sessionKey = !last || isOver(last) ? keys.sessionKey : last;
  looked = 0;
  // First: Firefox may cut the listener of `pagehide` short as soon as the beacon has left, and the key is over then.
  writeTimes(0, sessionKey);
  notify('end', addressOf('end', { ...keys, sessionKey }), undefined, () => {
    closeAllPages();
    // A fresh one, whatever older key a cookie may hold that cannot be overwritten.
    syncKeys(customerKey, next || (keys.sessionKey === sessionKey ? newKey() : ''));
  });
};

/**
 * The keys to use now (empty where none may be used), never those of a session that is too old. What counts is the
 * stored time of the last activity: timers fire late or never, and other tabs are active too.
 * @param isActive keeps the session alive, or starts one; the page load, which is noted when a key is first needed, does
 * @param customerKey takes the place of the one that is stored
 */
export const liveKeys = (isActive = begun && isFirstTime, customerKey?: string): Keys => {
  const now = Date.now();
  const at = readActivity();
  if (at && now - at >= timeout()) end();
  const keys = syncKeys(customerKey);
  if (isActive && keys.sessionKey) {
    latest = looked = now;
    if (isLate(activity)) writeTimes(now);
    joinSession(keys.sessionKey);
    wait(now);
  }
  return keys;
};

/** The page load is noted once, when the browser is idle or a key is first needed. */
export const noteLoad = (): void => {
  if (isFirstTime) liveKeys();
};

/** Costs nothing when it was just called, or before storage was touched. */
export const noteActivity = (): void => {
  latest = Date.now();
  if (!isFirstTime && isLate(looked)) liveKeys(true);
};

/** Stores the time of the last activity, which is written only now and then. */
export const keepActivity = (): void => {
  const at = readActivity();
  // Never a time to come: the clock may have been set back.
  if (at) writeTimes(Math.min(Math.max(at, latest), Date.now()));
};

/**
 * All tabs wait for the same moment and see each other's writes late: each stores its activity then, and only somewhat
 * later one of them ends the session.
 */
const check = (isOver: boolean): void => {
  keepActivity();
  if (isOver) liveKeys();
  wait();
};

/** @param at the last activity */
const wait = (at = readActivity() || Date.now()): void => {
  const left = at + timeout() - Date.now();
  const isOver = left <= 0;
  clearTimeout(timer);
  timer = setTimeout(
    safely(check),
    isOver ? 100 + 1900 * Math.random() : Math.min(left, LONGEST_DELAY),
    isOver,
  );
};

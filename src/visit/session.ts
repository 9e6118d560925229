/** The session: started by activity; ended by too little of it, by the page, or by leaving. */
import type { Keys } from '../api';
import { safely } from '../browser/listen';
import { addressOf } from '../delivery/address';
import { notify } from '../delivery/notify';
import { timeout } from '../options/config';
import { begun, mayStore } from '../options/permission';
import { noteOver, readActivity, writeActivity } from '../stores/shared-times';
import { isFirstTime, lastSession, newKey, syncKeys } from './keys';
import { closeAllPages, joinSession, openPage } from './open-pages';

const SECOND = 1000;
/** A timer with a longer delay fires at once. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The last activity on this page, and the last one for which we looked at what is stored; in ms since the epoch. */
let latest = 0;
let looked = 0;
/** The session for which this page sent the end notification. */
let ended: string;
let timer: ReturnType<typeof setTimeout>;

/** Whether it is time to look again: activity is stored at most once in 5 seconds or a tenth of the timeout. */
const isLate = (time: number): boolean => Math.abs(latest - time) >= Math.min(5 * SECOND, timeout() / 10);

/**
 * Ends the session if it has started, and tells whether it had: its key gives way to a fresh one. May be called again
 * where it was cut short.
 * The parameters are the keys that are to take the place of both.
 */
export const end = (nextCustomer = '', nextSession = ''): boolean => {
  if (!readActivity()) return false;
  // The server or another library may have changed the key meanwhile.
  const last = lastSession();
  const keys = syncKeys();
  const sessionKey = last || keys.sessionKey;
  const replace = () => {
    looked = 0;
    writeActivity(0);
    noteOver(sessionKey);
    closeAllPages();
    // Who is told of the end finds no key of before, nor an older one in a cookie that cannot be overwritten.
    syncKeys(nextCustomer, nextSession || (keys.sessionKey === sessionKey ? newKey() : ''));
  };
  if (sessionKey !== ended) {
    // First: Firefox may cut the listener of `pagehide` short as soon as the beacon has left.
    ended = sessionKey;
    notify('end', addressOf('end', { ...keys, sessionKey }), undefined, replace);
  } else replace();
  return true;
};

/**
 * The keys to use now (empty where none may be used), never those of a session that is too old. What counts is the
 * stored time of the last activity: timers fire late or never, and other tabs are active too.
 * @param active keeps the session alive, or starts one
 * @param customerKey takes the place of the customer key
 */
export const liveKeys = (active?: boolean, customerKey?: string): Keys => {
  const now = Date.now();
  const at = readActivity();
  if (at && now - at >= timeout()) end();
  const keys = syncKeys(customerKey);
  if (active && keys.sessionKey) {
    latest = looked = now;
    if (isLate(readActivity())) writeActivity(now);
    joinSession(keys.sessionKey);
  }
  return keys;
};

/** A page that opens, or comes back from the back/forward cache, is activity. */
export const beginPage = (): void => {
  openPage();
  liveKeys(true);
  wait(latest);
};

/** The page load is noted once, when the browser is idle or a key is first needed. */
export const noteLoad = (): void => {
  if (begun && isFirstTime && mayStore()) beginPage();
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
  if (at) writeActivity(Math.min(Math.max(at, latest), Date.now()));
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
    isOver ? (0.1 + 1.9 * Math.random()) * SECOND : Math.min(left, LONGEST_DELAY),
    isOver,
  );
};

/** The session: started by activity; ended by too little of it, by the page, or by leaving. */

import type { Keys } from '../api';
import { ofDocument } from '../browser/document';
import { safely } from '../browser/listen';
import { addressOf } from '../delivery/address';
import { notify } from '../delivery/notify';
import { timeout } from '../options/config';
import { debug } from '../options/debug';
import { begun, mayStore } from '../options/permission';
import { factAbout, forgetOldest, isUnshared, readFact, writeFact } from '../stores/shared-times';
import { heedWithdrawal, isFirstTime, newKey, readKeys, readLastKey, writeKeys } from './keys';
import { keepTab, openTab } from './open-pages';

const SECOND = 1000;
/** A timer with a longer delay fires at once. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The fact that tells of the session's last activity; there is none until a session starts. */
const AT = 'a';

/** The last activity on this page, and the last one for which we looked at what is stored. */
let latest = 0;
let looked = 0;
/** The session for which the end notification was sent. */
let ended: string;
let timer: ReturnType<typeof setTimeout>;

/** Whether it is time to look again: activity is stored at most once in 5 seconds or a tenth of the timeout. */
const isLate = (time = 0): boolean => Math.abs(latest - time) >= Math.min(5 * SECOND, timeout() / 10);

/**
 * Ends the session if it has started: its key gives way to a fresh one, in `keys` and in the stores. May be called
 * again where it was cut short.
 */
export const end = (keys = readKeys()): void => {
  if (readFact(AT)) {
    // The server or another library may have changed the key meanwhile.
    const sessionKey = readLastKey() || keys.sessionKey;
    if (sessionKey !== ended) {
      // First: Firefox may cut the listener short as soon as the beacon has left.
      ended = sessionKey;
      notify('end', addressOf('end', { ...keys, sessionKey }));
    }
    looked = 0;
    writeFact(factAbout('e', sessionKey));
    writeFact(AT, 0);
    forgetOldest();
    if (keys.sessionKey === sessionKey) keys.sessionKey = newKey();
  }
  writeKeys(keys);
};

/**
 * The keys to use now (empty where none may be used), never those of a session that is too old. What counts is the
 * stored time of the last activity: timers fire late or never, and other tabs are active too.
 * @param active keeps the session alive, or starts one
 */
export const liveKeys = (active?: boolean): Keys => {
  const keys = readKeys();
  if (!begun || !mayStore()) return keys;
  const now = Date.now();
  let at = readFact(AT);
  if (at && now - at >= timeout()) {
    end(keys);
    at = 0;
  }
  if (active) {
    latest = looked = now;
    ended = '';
    // Whoever is used is open, though another tab may have told of the activity.
    keepTab();
    if (isLate(at) || isUnshared()) {
      debug('activity', keys);
      writeFact(AT, now);
    }
  }
  writeKeys(keys);
  return keys;
};

/** A page that opens, or comes back from the back/forward cache, is activity. */
export const openPage = (): void => {
  openTab();
  liveKeys(true);
  wait();
};

/** The page load is noted once, when the browser is idle or a key is first needed. */
export const noteLoad = (): void => {
  if (begun && isFirstTime && mayStore()) openPage();
};

/** What is stored without an act of the visitor begins so: another page may have taken back everything. */
export const takeStock = (): void => {
  noteLoad();
  heedWithdrawal();
};

/** Costs nothing when it was just called, or before storage was touched. */
export const noteActivity = (): void => {
  latest = Date.now();
  if (!isFirstTime && isLate(looked)) liveKeys(true);
};

/** Stores the time of the last activity, which is written only now and then. */
export const keepActivity = (): void => {
  const at = readFact(AT);
  if (!at) return;
  // Never a time to come: the clock may have been set back.
  latest = Math.min(Math.max(at, latest), Date.now());
  writeFact(AT, latest);
};

/**
 * All tabs wait for the same moment. Each stores its activity then, and only somewhat later one of them ends the
 * session. In between each says that it is still there.
 */
const check = (waited: boolean): void => {
  takeStock();
  keepActivity();
  keepTab();
  if (waited) liveKeys();
  wait();
};

const wait = (): void => {
  const at = readFact(AT);
  const left = at ? at + timeout() - Date.now() : timeout();
  const isOver = left <= 0;
  const delay = isOver
    ? (ofDocument('hidden') ? 1 + 2 * Math.random() : 0.1 + 0.9 * Math.random()) * SECOND
    : Math.min(left, timeout() / 2, LONGEST_DELAY);
  clearTimeout(timer);
  timer = setTimeout(safely(check), delay, isOver);
};

/** The session: started by activity; ended by too little of it, by the page, or by leaving. */
import { config } from './config';
import { type Keys, readKeys } from './keys';
import { safely } from './listen';
import { notify } from './notify';
import { readRecord, writeRecord } from './record';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A timer with a longer delay fires at once. https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
const LONGEST_DELAY = 2 ** 31 - 1;
const REMEMBERED = 20;

/** The last activity on this page, and the last one for which we looked at the record. */
let latest = 0;
let looked = 0;
let timer: ReturnType<typeof setTimeout>;

const timeout = (): number => Number(config.sessionTimeout ?? 30) * MINUTE;

/** Whether it is time to look again: activity is stored at most once in 5 seconds or a tenth of the timeout. */
const isLate = (time: number): boolean => Math.abs(latest - time) >= Math.min(5 * SECOND, timeout() / 10);

/** Stores the time of the last activity, which is written only now and then. */
export const keepActivity = (): void => {
  const { at } = readRecord();
  // Never a time to come: the clock may have been set back.
  if (at) writeRecord({ at: Math.min(Math.max(at, latest), Date.now()) });
};

/**
 * Ends the session, if one has started. Its key is replaced in both stores.
 * @param keys what the end notification is about
 */
export const endSession = (keys: Keys = readKeys()): void => {
  const { at, ended } = readRecord();
  if (!at) return;
  latest = 0;
  looked = -Infinity;
  notify('end', keys);
  writeRecord({ at: 0, ended: [keys.sessionKey, ...ended].slice(0, REMEMBERED) });
  readKeys();
};

const endExpired = (): void => {
  const own = readRecord();
  if (Date.now() - own.at >= timeout()) endSession(own);
};

const watch = (waited?: boolean): void => {
  clearTimeout(timer);
  keepActivity();
  if (waited) endExpired();
  const { at } = readRecord();
  const left = at + timeout() - Date.now();
  // All tabs wait for this moment, and each must have stored its activity before one of them ends the session.
  const grace = (document.hidden ? 1 + 2 * Math.random() : 0.1 + 0.9 * Math.random()) * SECOND;
  if (at) timer = setTimeout(safely(watch), left > 0 ? Math.min(left, LONGEST_DELAY) : grace, left <= 0);
};

/** The keys as of now, none of a session that is too old. Reading keys is no activity: it starts nothing. */
export const currentKeys = (): Keys => {
  endExpired();
  return readKeys();
};

/**
 * The keys of the session that is alive now; starts one where none is. What counts is the stored time of the last
 * activity: timers fire late or never, and other tabs are active too.
 */
export const liveKeys = (): Keys => {
  const keys = currentKeys();
  latest = looked = Date.now();
  if (isLate(readRecord().at)) writeRecord({ at: latest });
  watch();
  return keys;
};

/** The page load is activity too; it is noted once, when the browser is idle or a key is first needed. */
export const noteLoad = (): void => {
  if (!looked) liveKeys();
};

/** Keeps the session alive, or starts one. Costs nothing when it was just called. */
export const noteActivity = (): void => {
  latest = Date.now();
  if (isLate(looked)) liveKeys();
};

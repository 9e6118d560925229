/**
 * What all pages of the visit must know: when the visitor was last active, and what is over: session keys that ended,
 * early clicks that were sent. With `cookie-domain`, subdomains share it in one session cookie; the entry then holds
 * what outlives the browser, or all of it where the cookie is refused.
 */
import { config } from '../options/config';
import { readCookies, valueIn, writeCookie } from './cookies';
import { readEntry, writeEntry } from './storage';

const COOKIE = 'elevate-tracker';
const ENTRY = 'elevate-tracker.visit';

/** How many marks are remembered. With 40, the cookie stays below 512 bytes. */
const REMEMBERED = 40;

/** Ten digits at most that stand for a text, since a cookie has little room. */
const markOf = (what: string | number): string =>
  `${[...`${what}`].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 0)}`;

/** The last activity, as it was last read or written; in ms since the epoch, 0 where no session has started. */
export let activity = 0;
/** The marks of what is over, likewise; latest first. */
let marks: string[] = [];

/** Looks again, which takes the browser its time: once in a task, before anything else here is asked. */
export const readActivity = (): number => {
  const text = (config['cookie-domain'] && valueIn(readCookies(), COOKIE)) || readEntry(ENTRY);
  marks = text.split('.');
  activity = Number(marks.shift()) || 0;
  return activity;
};

export const isOver = (what: string | number): boolean => marks.includes(markOf(what));

/**
 * @param time 0: no session has started
 * @param over what is over from now on
 */
export const writeTimes = (time: number, over?: string | number): void => {
  activity = time;
  if (over) marks.unshift(markOf(over));
  const text = [time, ...marks.slice(0, REMEMBERED)].join('.');
  writeEntry(ENTRY, text);
  if (config['cookie-domain']) writeCookie(COOKIE, text);
};

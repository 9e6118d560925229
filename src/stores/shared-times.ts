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

/** The time of the last activity, and the marks of what is over, latest first. */
const read = (): string[] =>
  ((config['cookie-domain'] && valueIn(readCookies(), COOKIE)) || readEntry(ENTRY)).split('.');

/** In ms since the epoch; 0 where no session has started. */
export const readActivity = (): number => Number(read()[0]) || 0;

export const isOver = (what: string | number): boolean => read().includes(markOf(what), 1);

/**
 * @param activity 0: no session has started
 * @param over what is over from now on
 */
export const writeTimes = (activity: number, over?: string | number): void => {
  const marks = read().slice(1);
  if (over) marks.unshift(markOf(over));
  const text = [activity, ...marks.slice(0, REMEMBERED)].join('.');
  writeEntry(ENTRY, text);
  if (config['cookie-domain']) writeCookie(COOKIE, text);
};

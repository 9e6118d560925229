/**
 * What all pages of the visit must know: when the visitor was last active, and what is over: session keys that ended,
 * early clicks that were sent. With `cookie-domain`, subdomains share it in one session cookie; the entries then hold
 * what outlives the browser, or all of it where the cookie is refused.
 */
import { config } from '../options/config';
import { readCookies, valueIn, writeCookie } from './cookies';
import { readEntry, writeEntry } from './storage';

const NAME = 'elevate-tracker';
const ACTIVITY = 'elevate-tracker.activity';
const OVER = 'elevate-tracker.over';

/** How much is remembered. With 50 marks, the cookie stays below 512 bytes. */
const REMEMBERED = 50;

/** Seven characters at most that stand for a text, since a cookie has little room. */
const markOf = (text: string): string => {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
};

/** The time of the last activity in base 36, and the marks of what is over, latest first. */
const read = (): string[] =>
  (
    (config['cookie-domain'] && valueIn(readCookies(), NAME)) ||
    `${readEntry(ACTIVITY)}.${readEntry(OVER)}`
  ).split('.');

const write = (activity: string, over: string[]): void => {
  writeEntry(ACTIVITY, activity);
  writeEntry(OVER, over.join('.'));
  if (config['cookie-domain']) writeCookie(NAME, [activity, ...over].join('.'));
};

/** In ms since the epoch; 0 where no session has started. */
export const readActivity = (): number => Number.parseInt(read()[0] as string, 36) || 0;

/** @param time 0: no session has started */
export const writeActivity = (time: number): void => write(time ? time.toString(36) : '', read().slice(1));

export const isOver = (text: string): boolean => read().includes(markOf(text), 1);

export const noteOver = (text: string): void => {
  const [activity, ...over] = read();
  write(activity as string, [markOf(text), ...over].slice(0, REMEMBERED));
};

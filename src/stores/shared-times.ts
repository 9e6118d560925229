/**
 * What all pages of the visit must know: when the visitor was last active, and which session keys have ended. With
 * `cookie-domain`, subdomains share it in one session cookie; the entries then hold what outlives the browser, or all of
 * it where the cookie is refused.
 */
import { config } from '../options/config';
import { readCookie, writeCookie } from './cookies';
import { readEntry, writeEntry } from './storage';

const NAME = 'elevate-tracker';
const ACTIVITY = 'elevate-tracker.activity';
const ENDED = 'elevate-tracker.ended';

/** How many ended sessions are remembered. With 20, the cookie stays well below 512 bytes. */
const REMEMBERED = 20;

/** Seven characters at most that stand for a key, since a cookie has little room. */
const markOf = (key: string): string => {
  let hash = 0;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
};

/** The time of the last activity in base 36, and the marks of the ended keys, latest first. */
const read = (): string[] =>
  ((config['cookie-domain'] && readCookie(NAME)) || `${readEntry(ACTIVITY)}.${readEntry(ENDED)}`).split('.');

const write = (activity: string, ended: string[]): void => {
  writeEntry(ACTIVITY, activity);
  writeEntry(ENDED, ended.join('.'));
  if (config['cookie-domain']) writeCookie(NAME, [activity, ...ended].join('.'));
};

/** In ms since the epoch; 0 where no session has started. */
export const readActivity = (): number => Number.parseInt(read()[0] as string, 36) || 0;

export const writeActivity = (time: number): void => write(time.toString(36), read().slice(1));

export const hasEnded = (sessionKey: string): boolean => read().includes(markOf(sessionKey), 1);

/** The session is over: nothing is active until the next one starts. */
export const noteEnd = (sessionKey: string): void =>
  write('', [markOf(sessionKey), ...read().slice(1)].slice(0, REMEMBERED));

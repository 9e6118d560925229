/**
 * Times that all pages of the visit know, each under a name of its own. Tabs write at the same moment and see each
 * other's writes late, so each time is an entry that is only ever written whole. With `cookie-domain`, subdomains share
 * them in one cookie besides, of 512 bytes at most; the entries then hold what outlives the browser, or all of it where
 * the cookie is refused.
 */
import { config } from '../options/config';
import { mayStore } from '../options/permission';
import { readCookie, writeCookie } from './cookies';
import { entryNames, readEntry, writeEntry } from './storage';

/** In ms since the epoch. */
type Fact = [name: string, time: number];

const NAME = 'elevate-tracker';
const PREFIX = 'elevate-tracker.';
const LONGEST_COOKIE = 512 - NAME.length - 1;
/** How many are remembered: the open pages, and the session keys that ended lately. */
const REMEMBERED = 40;
/** Of a time in the cookie, in base 36. There are eight of them until the year 2059. */
const DIGITS = 8;

/** The name of a fact about a text: a short one, since facts have little room. */
export const factAbout = (kind: string, text: string): string => {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return kind + hash.toString(36).slice(-5);
};

const latestFirst = (facts: Fact[]): Fact[] => facts.sort((one, other) => other[1] - one[1]);

const readEntries = (): Fact[] =>
  entryNames(PREFIX).map((entry) => [entry.slice(PREFIX.length), Number(readEntry(entry))]);

const readShared = (): Fact[] | undefined => {
  const cookie = config.cookieDomain && readCookie(NAME);
  return cookie
    ? cookie.split('.').map((fact) => [fact.slice(DIGITS), Number.parseInt(fact.slice(0, DIGITS), 36)])
    : undefined;
};

/** Whether the subdomains know nothing: their cookie was taken back, or refused. */
export const isUnshared = (): boolean => !!config.cookieDomain && !readShared();

export const readFacts = (): Fact[] => readShared() ?? readEntries();

/** The time, in ms since the epoch; 0 or nothing where there is none. */
export const readFact = (name: string): number | undefined => {
  const shared = readShared();
  return shared ? Object.fromEntries(shared)[name] : Number(readEntry(PREFIX + name));
};

/** @param time 0 forgets the fact */
export const writeFact = (name: string, time = Date.now()): void => {
  // What may not be read cannot be written anew.
  if (!mayStore()) return;
  writeEntry(PREFIX + name, time ? `${time}` : '');
  if (!config.cookieDomain) return;
  const facts = latestFirst([[name, time], ...readFacts().filter((fact) => fact[0] !== name)]);
  // What is too much is cut off at the end: the oldest.
  const cookie = facts.flatMap(([name, time]) => (time ? time.toString(36) + name : [])).join('.');
  writeCookie(NAME, cookie.slice(0, LONGEST_COOKIE));
};

/** Forgets the oldest entries where there are too many. */
export const forgetOldest = (): void => {
  for (const [name] of latestFirst(readEntries()).slice(REMEMBERED)) writeEntry(PREFIX + name, '');
};

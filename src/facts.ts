/**
 * Times that all pages of the visit know, each under a name of its own. Tabs write at the same moment and see each
 * other's writes late, so each time is an entry that is only ever written whole. With `cookie-domain`, subdomains share
 * them in one cookie besides, of 512 bytes at most; the entries then hold what outlives the browser, or all of it where
 * the cookie is refused.
 */
import { config } from './config';
import { readCookie, writeCookie } from './cookies';
import { entryNames, readEntry, writeEntry } from './storage';

/** In ms since the epoch. */
type Fact = [name: string, time: number];

const NAME = 'elevate-tracker';
const PREFIX = `${NAME}.`;
const LONGEST_COOKIE = 512 - NAME.length - 1;
/** How many are remembered: the open pages, and the session keys that ended lately. */
const REMEMBERED = 40;

/** Of a time in the cookie, in seconds and base 36. There are six of them until the year 2038. */
const DIGITS = 6;
const SECOND = 1000;

const latestFirst = (facts: Fact[]): Fact[] => facts.sort(([, one], [, other]) => other - one);

const readEntries = (): Fact[] =>
  latestFirst(
    entryNames()
      .filter((entry) => entry.startsWith(PREFIX))
      .map((entry) => [entry.slice(PREFIX.length), Number(readEntry(entry))]),
  );

/** The latest first. */
export const readFacts = (): Fact[] => {
  const cookie = config.cookieDomain && readCookie(NAME);
  if (!cookie) return readEntries();
  return cookie
    .split('.')
    .map((fact) => [fact.slice(DIGITS), Number.parseInt(fact.slice(0, DIGITS), 36) * SECOND]);
};

/** @param time 0 forgets the fact */
export const writeFact = (name: string, time: number): void => {
  const facts = readFacts().filter((fact) => fact[0] !== name);
  writeEntry(PREFIX + name, time ? `${time}` : '');
  for (const [old] of readEntries().slice(REMEMBERED)) writeEntry(PREFIX + old, '');
  if (!config.cookieDomain) return;
  const cookie = latestFirst(time ? [[name, time], ...facts] : facts).map(
    ([name, time]) => Math.floor(time / SECOND).toString(36) + name,
  );
  // What is too much is cut off at the end: the oldest.
  writeCookie(NAME, cookie.join('.').slice(0, LONGEST_COOKIE), `;Domain=${config.cookieDomain}`);
};

/**
 * Times that all pages of the visit know, each under a name of its own. Tabs write at the same moment and see each
 * other's writes late, so each time is an entry that is only ever written whole. With `cookie-domain` they are one
 * cookie, of 512 bytes at most, for subdomains to share.
 */
import { config } from './config';
import { readCookie, writeCookie } from './cookies';
import { entryNames, readEntry, writeEntry } from './storage';

type Fact = [name: string, time: number];

const NAME = 'elevate-tracker';
const PREFIX = `${NAME}.`;
const LONGEST_COOKIE = 512 - NAME.length - 1;
/** How many are remembered: those of open pages, and the session keys that ended lately. */
const REMEMBERED = 40;

let refused = false;

/** The latest first; in ms since the epoch. */
export const readFacts = (): Fact[] => {
  const facts: [string, unknown][] =
    config.cookieDomain && !refused
      ? readCookie(NAME)
          .split('.')
          .map((fact) => [fact.slice(8), Number.parseInt(fact.slice(0, 8), 36)])
      : entryNames()
          .filter((entry) => entry.startsWith(PREFIX))
          .map((entry) => [entry.slice(PREFIX.length), Number(readEntry(entry))]);
  return (facts as Fact[]).sort(([, one], [, other]) => other - one);
};

/** @param time 0 forgets the fact */
export const writeFact = (name: string, time: number): void => {
  if (config.cookieDomain && !refused) {
    const facts = [[name, time] as Fact, ...readFacts().filter((fact) => fact[0] !== name)]
      .filter(([, time]) => time)
      .map(([name, time]) => time.toString(36) + name)
      .join('.')
      // What is too much is cut off at the end: the oldest.
      .slice(0, LONGEST_COOKIE);
    writeCookie(NAME, facts, `;Domain=${config.cookieDomain}`);
    refused = readCookie(NAME) !== facts;
  }
  if (!config.cookieDomain || refused) writeEntry(PREFIX + name, time ? `${time}` : '');
};

/** Forgets what is too old. */
export const tidyFacts = (): void => {
  for (const [name] of readFacts().slice(REMEMBERED)) writeFact(name, 0);
};

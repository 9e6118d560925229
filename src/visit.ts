/** The visit as it is stored: the two keys, in localStorage and in cookies, and what the tracker itself must remember. */
import { v4 } from 'uuid';
import { config, isText } from './config';
import { readCookie, writeCookie } from './cookies';
import { forgetOldest, readFact, writeFact } from './facts';
import { stringify } from './json';
import { answerConsent, mayStore } from './permission';
import { report } from './report';
import { entryNames, readEntry, readObject, writeEntry } from './storage';

export type Keys = {
  /** Identifies the visitor. */
  customerKey: string;
  /** Identifies the session. */
  sessionKey: string;
};

export type Visit = Keys & {
  /** The time of the session's last activity, in ms since the epoch; nothing until the session starts. */
  at: number | undefined;
  /** The session key when this was last written. */
  lastKey: string;
};

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
const SHARED = 'voyado.session';
/** The keys as they were last written: where the stores differ, the one that changed since is right. */
const WRITTEN = 'elevate-tracker';
const CUSTOMER_COOKIE = 'apptus.customerKey';
const SESSION_COOKIE = 'apptus.sessionKey';

/** The fact that tells of the session's last activity. */
const AT = 'a';

/** Nothing was stored yet by this page. */
export let isFirstTime = true;
let warned = false;

export const newKey = (): string => v4();

const isUnpersonalized = (): boolean => config.userContext === 'UNPERSONALIZED';

/** Stands for a longer text among the facts, which have little room. */
export const digest = (text: string): string => {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return hash.toString(36).slice(-4);
};

/** A session key that ended is never used again, whoever brings it back. */
const isUsable = (key: unknown, name: keyof Keys): key is string =>
  isText(key) && !(name === 'sessionKey' && readFact(`e${digest(key)}`));

/** Another page took back everything that this one had stored: consent was withdrawn. */
const isWithdrawn = (): boolean =>
  !isFirstTime &&
  !(readEntry(SHARED) || readEntry(WRITTEN) || readCookie(CUSTOMER_COOKIE) || readCookie(SESSION_COOKIE));

/**
 * The visit as of this moment, its keys empty where none may be used; stores nothing.
 * @param known leaves a key that neither store has empty, rather than making one
 */
export const readVisit = (known?: boolean): Visit => {
  if (mayStore() && isWithdrawn()) withdraw();
  if (!mayStore()) return { customerKey: '', sessionKey: '', at: 0, lastKey: '' };
  const written = readObject<Keys>(WRITTEN);
  const shared = isUnpersonalized() ? written : readObject<Keys>(SHARED);
  const pick = (name: keyof Keys): string => {
    // A key that the server rendered into the page counts as a cookie that it set, once.
    const [changed, kept] = [(isFirstTime && config[name]) || readCookie(`apptus.${name}`), shared[name]];
    const cookie = isUsable(changed, name) && changed;
    return (
      (cookie !== written[name] && cookie) ||
      (isUsable(kept, name) && kept) ||
      cookie ||
      (known ? '' : newKey())
    );
  };
  const sessionKey = pick('sessionKey');
  const { sessionKey: lastKey } = written;
  return {
    customerKey: isUnpersonalized() ? '' : pick('customerKey'),
    sessionKey,
    at: readFact(AT),
    lastKey: isUsable(lastKey, 'sessionKey') ? lastKey : sessionKey,
  };
};

/** The session with this key is over. */
export const closeSession = (sessionKey: string): void => {
  writeFact(`e${digest(sessionKey)}`, Date.now());
  writeFact(AT, 0);
  forgetOldest();
};

const keepCookie = (name: string, key: string, attributes?: string): void => {
  if (!isFirstTime && readCookie(name) === key) return;
  writeCookie(name, key, attributes);
  if (readCookie(name) === key || warned) return;
  warned = true;
  report(
    'warn',
    `no ${name}: cookies blocked, HttpOnly (use customer-key, session-key) or cookie-domain refused`,
  );
};

/** Stores the visit, wherever a store has something else. */
export const writeVisit = ({ customerKey: named, sessionKey, at }: Visit): void => {
  // The page may name the customer whom the shop asked not to know.
  const customerKey = isUnpersonalized() ? '' : named;
  const keys = stringify({ customerKey, sessionKey });
  writeEntry(SHARED, customerKey && keys, true);
  // Second: a tab that sees this write must have seen that one.
  writeEntry(WRITTEN, keys);
  if (at) writeFact(AT, at);
  keepCookie(CUSTOMER_COOKIE, customerKey, ';Max-Age=31536000');
  keepCookie(SESSION_COOKIE, sessionKey);
  isFirstTime = false;
};

/** The visitor refused: everything that is stored goes, and nothing more is. */
export const withdraw = (): void => {
  answerConsent(false);
  for (const name of entryNames('elevate-tracker')) writeEntry(name, '');
  writeEntry(SHARED, '', true);
  try {
    // What the loader keeps.
    sessionStorage.removeItem(WRITTEN);
  } catch {
    // denied
  }
  for (const name of [CUSTOMER_COOKIE, SESSION_COOKIE, WRITTEN]) writeCookie(name, '');
  isFirstTime = true;
};

/** The two keys as they are stored, in localStorage and in cookies. */
import { v4 } from 'uuid';
import type { Keys } from '../api';
import { stringify } from '../browser/json';
import { config, keyPattern } from '../options/config';
import { answerConsent, begun, isConsentRequired, mayStore } from '../options/permission';
import { readCookie, readCookies, writeCookie } from '../stores/cookies';
import { hasEnded } from '../stores/shared-times';
import { entryNames, readEntry, readObject, readStored, writeEntry } from '../stores/storage';
import { takeFromTab } from '../stores/tab';
import { HANDED_ON } from './open-pages';

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
const SHARED = 'voyado.session';
/**
 * What the tracker knows of the keys: each as it was written, as the cookie was found before that, and as the server's
 * page gave it. Where the stores differ, the one that changed since is right; a cookie that did not take what was written
 * has not changed.
 */
const KNOWN = 'elevate-tracker';

type Name = keyof Keys;
const NAMES: Name[] = ['customerKey', 'sessionKey'];
const COOKIES = { customerKey: 'apptus.customerKey', sessionKey: 'apptus.sessionKey' };
const OPTIONS = { customerKey: 'customer-key', sessionKey: 'session-key' };

const YEAR = ';Max-Age=31536000';

/** Nothing was stored yet by this page. */
export let isFirstTime = true;
/** The key of `identify`, which outlives a refusal. */
let identity = '';
/** What was read last. */
let cookies: string;
let known: { [name: string]: unknown };
/** Whether the session's cookie was ever there: a store that keeps nothing tells of no withdrawal. */
let hadCookie = false;

export const newKey = (): string => v4();

const isUnpersonalized = (): boolean => config['user-context'] === 'UNPERSONALIZED';

/** The key, or '' where it is none. A session key that ended is never used again, whoever brings it back. */
const usable = (key: unknown, name: Name): string =>
  typeof key === 'string' && keyPattern(true).test(key) && !(name === 'sessionKey' && hasEnded(key))
    ? key
    : '';

const findCookie = (name: Name): string => readCookie(COOKIES[name], cookies);

/** The session key that was last written, unless that session has ended. */
export const lastSession = (): string => usable(known.sessionKey, 'sessionKey');

/** From now on this customer; the next reading finds it where nothing may be stored yet. */
export const rememberIdentity = (customerKey: string): void => {
  identity = customerKey;
};

/**
 * Where consent is required, another page may have taken back all that was stored: then this one stops, too. A server
 * that knows the customer may have set that key again since; the session's key tells.
 */
const stopIfWithdrawn = (): void => {
  const cookie = findCookie('sessionKey');
  hadCookie ||= !!cookie;
  if (isFirstTime || !isConsentRequired() || cookie || readStored(KNOWN)) return;
  if (hadCookie || !readEntry(KNOWN)) withdraw(true);
};

/**
 * The keys as of this moment, empty where none may be used; stores nothing. What neither store has is made, but not
 * before the page is shown.
 */
export const readKeys = (): Keys => {
  cookies = readCookies();
  stopIfWithdrawn();
  known = readObject(KNOWN);
  const stored = isUnpersonalized() ? known : readObject<Keys>(SHARED);
  const pick = (name: Name): string => {
    if (!mayStore()) return '';
    const cookie = findCookie(name);
    const hasChanged = cookie !== known[name] && cookie !== known[COOKIES[name]];
    // A key that the server rendered counts as a cookie that it set, once: the page may come from a cache.
    const option = config[OPTIONS[name]];
    const given = (name === 'customerKey' && identity) || (option !== known[OPTIONS[name]] && option);
    return (
      usable(isFirstTime && given, name) ||
      (hasChanged && usable(cookie, name)) ||
      usable(stored[name], name) ||
      usable(cookie, name) ||
      (begun ? newKey() : '')
    );
  };
  return { customerKey: isUnpersonalized() ? '' : pick('customerKey'), sessionKey: pick('sessionKey') };
};

/**
 * Stores the keys, wherever a store has something else.
 * @param renewed writes both cookies, also those that hold them
 */
export const writeKeys = (keys: Keys, renewed?: boolean): void => {
  if (!mayStore()) return;
  // The page may name the customer whom the shop asked not to know.
  if (isUnpersonalized()) keys.customerKey = '';
  const before = known;
  known = { ...before };
  for (const name of NAMES) {
    known[name] = keys[name];
    known[COOKIES[name]] = findCookie(name);
    known[OPTIONS[name]] = config[OPTIONS[name]] ?? before[OPTIONS[name]];
  }
  writeEntry(SHARED, keys.customerKey && stringify(keys), true);
  // Second: a tab that sees this write must have seen that one.
  writeEntry(KNOWN, stringify(known));
  for (const name of NAMES) {
    // What a cookie did not take it is not asked again, until the next visit.
    const isSame = [name, COOKIES[name]].every((member) => known[member] === before[member]);
    if (renewed || (keys[name] !== findCookie(name) && !isSame))
      writeCookie(COOKIES[name], keys[name], name === 'customerKey' ? YEAR : '');
  }
  isFirstTime = false;
};

/**
 * The visitor refused: everything that is stored goes, and nothing more is.
 * @param late another page took back the keys: those that are there again are somebody else's
 */
export const withdraw = (late?: boolean): void => {
  answerConsent(false);
  isFirstTime = true;
  hadCookie = false;
  for (const name of entryNames(KNOWN)) writeEntry(name, '');
  takeFromTab(HANDED_ON);
  // What the loader keeps.
  takeFromTab(KNOWN);
  if (late) return;
  for (const name of [...Object.values(COOKIES), KNOWN]) writeCookie(name, '');
  writeEntry(SHARED, '', true);
};

/** The two keys as they are stored, in localStorage and in cookies. */
import { v4 } from 'uuid';
import type { Keys } from '../api';
import { stringify } from '../browser/json';
import { config, keyPattern } from '../options/config';
import { answerConsent, begun, isConsentRequired, mayStore } from '../options/permission';
import { decode, encode, readCookies, valueIn, writeCookie } from '../stores/cookies';
import { isOver } from '../stores/shared-times';
import { entryNames, readEntry, readObject, readStored, writeEntry } from '../stores/storage';
import { takeFromTab } from '../stores/tab';
import { HANDED_ON } from './open-pages';

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
export const SHARED = 'voyado.session';
/**
 * What the tracker knows of the keys: each as it was written, as the cookie was found before that, and as the server's
 * page gave it. Where the stores differ, the one that changed since is right; a cookie that did not take what was written
 * has not changed.
 */
export const KNOWN = 'elevate-tracker';

/** Of the cookies. */
export const COOKIES = { customerKey: 'apptus.customerKey', sessionKey: 'apptus.sessionKey' };
const OPTIONS = { customerKey: 'customer-key', sessionKey: 'session-key' };

const YEAR = ';Max-Age=31536000';

/** Nothing was stored yet by this page. */
export let isFirstTime = true;
/** Whether the session's cookie was ever there: a store that keeps nothing tells of no withdrawal. */
let hadCookie = false;

export const newKey = (): string => v4();

/** The session key that was last written; '' where that session has ended, on a page of another subdomain. */
export const lastSession = (): string => {
  const { sessionKey = '' } = readObject<Keys>(KNOWN) as Partial<Keys>;
  return isOver(sessionKey) ? '' : sessionKey;
};

/**
 * Where consent is required, another page may have taken back all that was stored: then this one stops, too. A server
 * that knows the customer may have set that key again since; the session's key tells.
 */
const stopIfWithdrawn = (cookies: string): void => {
  const hasCookie = !!valueIn(cookies, COOKIES.sessionKey);
  hadCookie ||= hasCookie;
  if (isFirstTime || !isConsentRequired() || hasCookie || readStored(KNOWN)) return;
  if (hadCookie || !readEntry(KNOWN)) withdraw(true);
};

/**
 * The keys as of this moment, or those that are to take their place; empty where none may be used. What neither store has
 * is made; then both hold the same. A page that is not shown yet makes nothing and stores nothing.
 */
export const syncKeys = (customerKey = '', sessionKey = ''): Keys => {
  const keys: Keys = { customerKey: '', sessionKey: '' };
  const cookies = readCookies();
  stopIfWithdrawn(cookies);
  if (!mayStore()) return keys;
  const known = readObject<{ [member: string]: string }>(KNOWN);
  const next = { ...known };
  const isUnpersonalized = config['user-context'] === 'UNPERSONALIZED';
  const shared = isUnpersonalized ? known : readObject<Keys>(SHARED);
  const stale: [name: string, value: string, attributes: string][] = [];

  for (const name of ['customerKey', 'sessionKey'] as const) {
    const isCustomer = name === 'customerKey';
    const cookieName = COOKIES[name];
    const value = valueIn(cookies, cookieName);
    const found = decode(value);
    const given = config[OPTIONS[name]];
    // A session key that ended is never used again, whoever brings it back.
    const usable = (key: unknown): string =>
      typeof key === 'string' && keyPattern(true).test(key) && (isCustomer || !isOver(key)) ? key : '';
    if (!isCustomer || !isUnpersonalized)
      keys[name] =
        (isCustomer ? customerKey : sessionKey) ||
        // A key that the server rendered counts as a cookie that it set, once: the page may come from a cache.
        (isFirstTime && given !== known[OPTIONS[name]] && usable(given)) ||
        (found !== known[name] && found !== known[cookieName] && usable(found)) ||
        usable(shared[name]) ||
        usable(found) ||
        (begun ? newKey() : '');
    const key = keys[name];
    // Each page renews them. A cookie of the same name that did not take it is asked again by the next page.
    if (isFirstTime || (found !== key && !(found && found === known[cookieName] && key === known[name])))
      stale.push([cookieName, found === key ? value : encode(key), isCustomer ? YEAR : '']);
    next[name] = key;
    next[cookieName] = key && found;
    next[OPTIONS[name]] = key && (given ?? known[OPTIONS[name]]);
  }

  if (begun) {
    writeEntry(SHARED, keys.customerKey && stringify(keys), true);
    // Second: a tab that sees this write must have seen that one.
    writeEntry(KNOWN, stringify(next));
    for (const cookie of stale) writeCookie(...cookie);
    isFirstTime = false;
  }
  return keys;
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
  if (!late) for (const name of [...Object.values(COOKIES), KNOWN]) writeCookie(name, '');
  // Storage may have nothing, and memory the keys of before.
  if (!late || !readStored(SHARED)) writeEntry(SHARED, '', true);
};

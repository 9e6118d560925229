/** The two keys as they are stored, in localStorage and in cookies. */
import { v4 } from 'uuid';
import type { Keys } from '../api';
import { stringify } from '../browser/json';
import { config, keyPattern } from '../options/config';
import { answerConsent, begun, isConsentRequired, mayStore } from '../options/permission';
import { decode, encode, readCookies, valueIn, writeCookie } from '../stores/cookies';
import { isOver } from '../stores/shared-times';
import { readEntry, readObject, readStored, removeEntries, writeEntry } from '../stores/storage';
import { HANDED_ON, takeFromTab } from '../stores/tab';

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
export const SHARED = 'voyado.session';
/**
 * What the tracker knows of each key: as it was written, as the cookie was found before that, and as the server's page gave
 * it. Where the stores differ, the one that changed since is right; a cookie that did not take what was written has not
 * changed.
 */
export const KNOWN = 'elevate-tracker';

export const COOKIES = { customerKey: 'apptus.customerKey', sessionKey: 'apptus.sessionKey' };

const YEAR = ';Max-Age=31536000';

/** Nothing was stored yet by this page. */
export let isFirstTime = true;
/** What the two stores held when we last looked: one that keeps nothing tells of no withdrawal. */
let lastSessionCookie = '';
let lastStored = '';

/**
 * What this page wrote into the cookies. One that still holds it has not changed: beside one of the server's that is
 * HttpOnly, Firefox and WebKit show each tab its own.
 */
let own: { [cookie: string]: string } = {};

export const newKey = (): string => v4();

/** The session key that was last written. */
export const lastSession = (): string | undefined => readObject<Keys>(KNOWN).sessionKey as string;

/**
 * The keys as of this moment, or those that are to take their place; empty where none may be used. What neither store has
 * is made; then both hold the same. A page that is not shown yet makes nothing and stores nothing.
 */
export const syncKeys = (customerKey = '', sessionKey = ''): Keys => {
  const keys: Keys = { customerKey, sessionKey };
  const cookies = readCookies();
  // Where consent is required, another page may have taken back all that was stored: then this one stops, too. A server
  // that knows the customer may have set that key again since; the session's key tells.
  const session = valueIn(cookies, COOKIES.sessionKey);
  const stored = readStored(KNOWN);
  // What is only in memory, storage had no room for any more.
  const wasKept = lastSessionCookie || (lastStored && !readEntry(KNOWN));
  if (wasKept && !session && !stored && isConsentRequired()) withdraw(true);
  lastSessionCookie = session;
  lastStored = stored;
  if (!mayStore()) return keys;
  const shared = readObject<Keys>(SHARED);
  const known = readObject<{ [member: string]: string }>(KNOWN);
  const next = {};
  const isUnpersonalized = config['user-context'] === 'UNPERSONALIZED';

  for (const name of ['customerKey', 'sessionKey'] as const) {
    const isCustomer = name === 'customerKey';
    const cookie = COOKIES[name];
    const value = valueIn(cookies, cookie);
    const found = decode(value);
    const option = isCustomer ? 'customer-key' : 'session-key';
    const given = config[option];
    const { [name]: written, [cookie]: before, [option]: taken } = known;
    // A session key that ended is never used again, whoever brings it back.
    const usable = (key: unknown): string =>
      typeof key === 'string' && keyPattern(true).test(key) && (isCustomer || !isOver(key)) ? key : '';
    const key =
      isUnpersonalized && isCustomer
        ? ''
        : keys[name] ||
          // A key that the server rendered counts as a cookie that it set, once: the page may come from a cache.
          (isFirstTime && given !== taken && usable(given)) ||
          (![written, before, own[cookie]].includes(found) && usable(found)) ||
          usable(isUnpersonalized ? written : shared[name]) ||
          usable(found) ||
          (begun ? newKey() : '');
    keys[name] = key;
    if (key) Object.assign(next, { [name]: key, [cookie]: found, [option]: given ?? taken });
    // Each page renews them. A cookie of the same name that did not take it is asked again by the next page.
    if (begun && (isFirstTime || (found !== key && !(found && found === before && key === written)))) {
      writeCookie(cookie, found === key ? value : encode(key), isCustomer ? YEAR : '');
      own[cookie] = key;
    }
  }

  if (begun) {
    writeEntry(SHARED, keys.customerKey && stringify(keys), true);
    // Second: a tab that sees this write must have seen that one.
    writeEntry(KNOWN, stringify(next));
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
  lastSessionCookie = lastStored = '';
  own = {};
  removeEntries(KNOWN);
  takeFromTab(HANDED_ON);
  // What the loader keeps.
  takeFromTab(KNOWN);
  if (!late) for (const name of [...Object.values(COOKIES), KNOWN]) writeCookie(name, '');
  // Storage may have nothing, and memory the keys of before.
  if (!late || !readStored(SHARED, true)) writeEntry(SHARED, '', true);
};

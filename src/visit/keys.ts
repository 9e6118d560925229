/** The two keys as they are stored, in localStorage and in cookies. */
import { v4 } from 'uuid';
import type { Keys } from '../api';
import { stringify } from '../browser/json';
import { report } from '../browser/report';
import { config, isText } from '../options/config';
import { answerConsent, begun, mayStore } from '../options/permission';
import { readCookie, readCookies, writeCookie } from '../stores/cookies';
import { factAbout, readFact } from '../stores/shared-times';
import { entryNames, readEntry, readObject, writeEntry } from '../stores/storage';

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
const SHARED = 'voyado.session';
/** The keys as they were last written: where the stores differ, the one that changed since is right. */
const WRITTEN = 'elevate-tracker';
const NAMES = ['customerKey', 'sessionKey'] as const;

const YEAR = ';Max-Age=31536000';

/** Nothing was stored yet by this page. */
export let isFirstTime = true;
let warned = false;
/** As last read: the browser takes its time to answer. */
let cookies: string;

export const newKey = (): string => v4();

const isUnpersonalized = (): boolean => config.userContext === 'UNPERSONALIZED';

/** The key, or '' where it is none. A session key that ended is never used again, whoever brings it back. */
const usable = (key: unknown, name: keyof Keys): string =>
  isText(key) && !(name === 'sessionKey' && readFact(factAbout('e', key))) ? key : '';

const cookieOf = (name: keyof Keys): string => `apptus.${name}`;

const readKeyCookie = (name: keyof Keys): string => readCookie(cookieOf(name), cookies);

/**
 * Stops this page, too, where another one took back all that this one had stored: consent was withdrawn. A server that
 * knows the customer may have set that key again since; the session's key tells.
 */
export const heedWithdrawal = (): void => {
  if (isFirstTime || readEntry(WRITTEN)) return;
  cookies = readCookies();
  if (!readKeyCookie('sessionKey')) withdraw(true);
};

/**
 * The keys as of this moment, empty where none may be used; stores nothing. What neither store has is made, but not
 * before the page is shown.
 */
export const readKeys = (): Keys => {
  heedWithdrawal();
  cookies = readCookies();
  const written = readObject<Keys>(WRITTEN);
  const shared = isUnpersonalized() ? written : readObject<Keys>(SHARED);
  const pick = (name: keyof Keys): string => {
    if (!mayStore()) return '';
    // A key that the server rendered into the page counts as a cookie that it set, once.
    const cookie = usable((isFirstTime && config[name]) || readKeyCookie(name), name);
    return (
      (cookie !== written[name] && cookie) || usable(shared[name], name) || cookie || (begun ? newKey() : '')
    );
  };
  return { customerKey: isUnpersonalized() ? '' : pick('customerKey'), sessionKey: pick('sessionKey') };
};

/** The session key that was last written, unless that session has ended. */
export const readLastKey = (): string => usable(readObject<Keys>(WRITTEN).sessionKey, 'sessionKey');

/** Stores the keys, wherever a store has something else. */
export const writeKeys = (keys: Keys): void => {
  if (!mayStore()) return;
  // The page may name the customer whom the shop asked not to know.
  if (isUnpersonalized()) keys.customerKey = '';
  const text = stringify(keys);
  writeEntry(SHARED, keys.customerKey && text, true);
  // Second: a tab that sees this write must have seen that one.
  writeEntry(WRITTEN, text);
  const changed = NAMES.filter((name) => readKeyCookie(name) !== keys[name]);
  // Each visit renews them, which needs no look at what became of it: reading what was just written takes long.
  for (const name of isFirstTime ? NAMES : changed)
    writeCookie(cookieOf(name), keys[name], name === 'customerKey' ? YEAR : '');
  isFirstTime = false;
  if (!changed[0]) return;
  cookies = readCookies();
  const refused = changed.find((name) => readKeyCookie(name) !== keys[name]);
  if (!refused || warned) return;
  warned = true;
  report(
    'warn',
    `no ${cookieOf(refused)}: cookies blocked, HttpOnly (use customer-key, session-key) or cookie-domain refused`,
  );
};

/**
 * The visitor refused: everything that is stored goes, and nothing more is.
 * @param late another page took back the keys: those that are there again are somebody else's
 */
export const withdraw = (late?: boolean): void => {
  if (!late) {
    for (const name of NAMES) writeCookie(cookieOf(name), '');
    writeCookie(WRITTEN, '');
  }
  for (const name of entryNames(WRITTEN)) writeEntry(name, '');
  // Last: whoever is told of it may ask for the keys at once.
  if (!late) writeEntry(SHARED, '', true);
  answerConsent(false);
  isFirstTime = true;
  try {
    // What the loader keeps.
    sessionStorage.removeItem(WRITTEN);
  } catch {
    // denied
  }
};

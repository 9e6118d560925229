/** The visitor's and the session's key, kept in localStorage and in cookies: what one of the two lost, the other has. */
import { v4 as newKey } from 'uuid';
import { config } from './config';
import { readCookie, writeCookie } from './cookies';
import { readRecord, writeRecord } from './record';
import { report } from './report';
import { readObject, writeObject } from './storage';

export type Keys = {
  /** Identifies the visitor. */
  customerKey: string;
  /** Identifies the visit. */
  sessionKey: string;
};

/** Elevate's npm library keeps its keys here in the same form, so that both use the same. */
const ENTRY = 'voyado.session';
const NAMES = ['customerKey', 'sessionKey'] as const;

let firstTime = true;
let warned = false;

export const newKeys = (): Keys => ({ customerKey: newKey(), sessionKey: newKey() });

/** The keys that the stores have at this moment; where they differ, the one that changed since we wrote. */
export const storedKeys = (): Partial<Keys> => {
  const entry = readObject<Keys>(ENTRY);
  const own = readRecord();
  // A key that ended is never used again, whoever brings it back.
  const usable = (key: unknown) => key && typeof key === 'string' && !own.ended.includes(key) && key;
  const keys: Partial<Keys> = {};
  for (const name of NAMES) {
    const stored = usable(entry[name]);
    // A key that the server rendered into the page counts as a cookie that it set, once.
    const cookie = usable((firstTime && config[name]) || readCookie(`apptus.${name}`));
    const key = cookie && (!stored || cookie !== own[name]) ? cookie : stored;
    if (key) keys[name] = key as string;
  }
  return keys;
};

const keepCookie = (name: string, key: string, attributes: string): void => {
  if (!firstTime && readCookie(name) === key) return;
  // A host-only cookie of the same name would be read in place of the domain's.
  if (config.cookieDomain) writeCookie(name, '', ';Max-Age=0');
  writeCookie(name, key, attributes + (config.cookieDomain ? `;Domain=${config.cookieDomain}` : ''));
  if (readCookie(name) === key || warned) return;
  warned = true;
  report(
    'warn',
    `no ${name}: cookies blocked, HttpOnly (use customer-key, session-key) or cookie-domain refused`,
  );
};

/**
 * The keys as of this moment. Creates what neither store has and leaves both holding the same.
 * @param changes keys that take the place of the stored ones
 */
export const readKeys = (changes?: Partial<Keys>): Keys => {
  const { customerKey = newKey(), sessionKey = newKey() } = { ...storedKeys(), ...changes };
  const keys = { customerKey, sessionKey };
  writeObject(ENTRY, keys, true);
  // Second: a tab that sees this write must have seen that one.
  writeRecord(keys);
  keepCookie('apptus.customerKey', customerKey, ';Max-Age=31536000');
  keepCookie('apptus.sessionKey', sessionKey, '');
  firstTime = false;
  return keys;
};

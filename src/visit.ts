/** The visit as it is stored: the two keys, in localStorage and in cookies, and what the tracker itself must remember. */
import { v4 } from 'uuid';
import { config } from './config';
import { readCookie, writeCookie } from './cookies';
import { report } from './report';
import { readObject, writeObject } from './storage';

export type Keys = {
  /** Identifies the visitor. */
  customerKey: string;
  /** Identifies the session. */
  sessionKey: string;
};

export type Visit = Keys & {
  /** The time of the session's last activity, in ms since the epoch; 0 or nothing until the session starts. */
  at: number;
  /** The session key when this was last written. */
  lastKey: string;
  /** The session keys that ended lately: none is used again, whoever brings it back. */
  ended: unknown[];
};

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
const SHARED = 'voyado.session';
/** The keys as they were last written, since where the stores differ the one that changed is right; and the rest. */
const OWN = 'elevate-tracker';
const REMEMBERED = 20;

let firstTime = true;
let warned = false;

export const newKey = (): string => v4();

/**
 * The visit as of this moment; stores nothing.
 * @param known leaves a key that neither store has empty, rather than making one
 */
export const readVisit = (known?: boolean): Visit => {
  const shared = readObject<Keys>(SHARED);
  const own = readObject<Visit>(OWN);
  const ended = ([] as unknown[]).concat(own.ended);
  const usable = (key: unknown) => (typeof key === 'string' && !ended.includes(key) && key) || '';
  const pick = (name: keyof Keys): string => {
    // A key that the server rendered into the page counts as a cookie that it set, once.
    const cookie = usable((firstTime && config[name]) || readCookie(`apptus.${name}`));
    return (cookie !== own[name] && cookie) || usable(shared[name]) || cookie || (known ? '' : newKey());
  };
  const sessionKey = pick('sessionKey');
  const lastKey = usable(own.sessionKey) || sessionKey;
  return { customerKey: pick('customerKey'), sessionKey, at: own.at as number, lastKey, ended };
};

const keepCookie = (name: string, key: string, attributes: string): void => {
  if (!firstTime && readCookie(name) === key) return;
  const { cookieDomain } = config;
  // A host-only cookie of the same name would be read in place of the domain's.
  if (cookieDomain) writeCookie(name, '', ';Max-Age=0');
  writeCookie(name, key, cookieDomain ? `${attributes};Domain=${cookieDomain}` : attributes);
  if (readCookie(name) === key || warned) return;
  warned = true;
  report(
    'warn',
    `no ${name}: cookies blocked, HttpOnly (use customer-key, session-key) or cookie-domain refused`,
  );
};

/** Stores the visit, wherever a store has something else. */
export const writeVisit = ({ customerKey, sessionKey, at, ended }: Visit): void => {
  writeObject(SHARED, { customerKey, sessionKey }, true);
  // Second: a tab that sees this write must have seen that one.
  writeObject(OWN, { customerKey, sessionKey, at, ended: ended.slice(0, REMEMBERED) });
  keepCookie('apptus.customerKey', customerKey, ';Max-Age=31536000');
  keepCookie('apptus.sessionKey', sessionKey, '');
  firstTime = false;
};

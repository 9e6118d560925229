/** The visit as it is stored: the two keys, in localStorage and in cookies, and what the tracker itself must remember. */
import { v4 } from 'uuid';
import { config } from './config';
import { readCookie, writeCookie } from './cookies';
import { readFacts, writeFact } from './facts';
import { report } from './report';
import { readObject, writeEntry } from './storage';

export type Keys = {
  /** Identifies the visitor. */
  customerKey: string;
  /** Identifies the session. */
  sessionKey: string;
};

export type Visit = Keys & {
  /** The time of the session's last activity, in ms since the epoch; nothing until the session starts. */
  at: number;
  /** The session key when this was last written. */
  lastKey: string;
};

/** Elevate's npm library keeps the keys here in the same form, so that both use the same. */
const SHARED = 'voyado.session';
/** The keys as they were last written: where the stores differ, the one that changed since is right. */
const WRITTEN = 'elevate-tracker';

/** The fact that tells of the session's last activity. */
const AT = 'a';

let firstTime = true;
let warned = false;

export const newKey = (): string => v4();

/** Stands for a session key among the facts, which have little room. */
const endOf = (sessionKey: string): string => {
  let hash = 0;
  for (const letter of sessionKey) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return `e${hash.toString(36).slice(-4)}`;
};

/**
 * The visit as of this moment; stores nothing.
 * @param known leaves a key that neither store has empty, rather than making one
 */
export const readVisit = (known?: boolean): Visit => {
  const shared = readObject<Keys>(SHARED);
  const written = readObject<Keys>(WRITTEN);
  const facts = Object.fromEntries(readFacts());
  // A session key that ended is never used again, whoever brings it back.
  const usable = (key: unknown, name: keyof Keys) =>
    (typeof key === 'string' && !(name === 'sessionKey' && facts[endOf(key)]) && key) || '';
  const pick = (name: keyof Keys): string => {
    // A key that the server rendered into the page counts as a cookie that it set, once.
    const cookie = usable((firstTime && config[name]) || readCookie(`apptus.${name}`), name);
    return (
      (cookie !== written[name] && cookie) || usable(shared[name], name) || cookie || (known ? '' : newKey())
    );
  };
  const sessionKey = pick('sessionKey');
  const lastKey = usable(written.sessionKey, 'sessionKey') || sessionKey;
  return { customerKey: pick('customerKey'), sessionKey, at: facts[AT] as number, lastKey };
};

/** The session with this key is over. */
export const closeSession = (sessionKey: string): void => {
  writeFact(endOf(sessionKey), Date.now());
  writeFact(AT, 0);
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
export const writeVisit = ({ customerKey, sessionKey, at }: Visit): void => {
  const keys = JSON.stringify({ customerKey, sessionKey });
  writeEntry(SHARED, keys, true);
  // Second: a tab that sees this write must have seen that one.
  writeEntry(WRITTEN, keys);
  if (at) writeFact(AT, at);
  keepCookie('apptus.customerKey', customerKey, ';Max-Age=31536000');
  keepCookie('apptus.sessionKey', sessionKey, '');
  firstTime = false;
};

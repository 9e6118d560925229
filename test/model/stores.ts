/** The keys as they lie in the stores, and the rule for which of two is right. */
import type { Browser } from './browser/browser.ts';

export type Keys = { customerKey?: string | undefined; sessionKey?: string | undefined };
export const NAMES = ['customerKey', 'sessionKey'] as const;

/** By host; cookies too, since a host-only cookie is one host's. */
export type Stores = Record<string, { cookie: Keys; local: Keys }>;

/** By a key's name, what the tracker may have seen last in the cookies, and in localStorage. */
export type Sight = Record<'cookie' | 'local', Record<keyof Keys, Set<string | undefined>>>;

/** The keys that may be the ones to use; a new one may be where the stores may hold none. */
export type Right = Record<keyof Keys, { keys: string[]; mayBeNew: boolean }>;

export function readStores(browser: Browser, hosts: string[]): Stores {
  return Object.fromEntries(
    hosts.map((host) => [host, { cookie: readCookies(browser, host), local: readLocal(browser, host) }]),
  );
}

export function decodeCookie(value: string): string {
  // Quotes around a value are not part of it.
  const text = value.replace(/^"(.*)"$/, '$1');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readCookies(browser: Browser, host: string): Keys {
  const pairs = browser.jar.read(host).split('; ');
  const read = (name: string) => {
    const pair = pairs.find((pair) => pair.startsWith(`apptus.${name}=`)) ?? '';
    return decodeCookie(pair.replace(/^[^=]*=/, '')) || undefined;
  };
  return { customerKey: read('customerKey'), sessionKey: read('sessionKey') };
}

function readLocal(browser: Browser, host: string): Keys {
  const area = browser.area(host);
  let content: Record<string, unknown> = {};
  try {
    const isReadable = area.condition() === 'works' || area.condition() === 'full';
    content = JSON.parse((isReadable && area.peek('voyado.session')) || '{}');
  } catch {
    // Damaged counts as missing.
  }
  const key = (name: string) => {
    const value = content?.[name];
    return typeof value === 'string' && value ? value : undefined;
  };
  return { customerKey: key('customerKey'), sessionKey: key('sessionKey') };
}

/**
 * The keys to use: of two stores that differ, the one that changed since the tracker last saw it; the cookie if both
 * did; what one lost comes from the other. A cookie that has not changed does not win, though it differs.
 * @param own what pages wrote into the cookies themselves
 * @param isOver of a session key that is known to have ended
 */
export function resolve(
  { cookie, local }: Stores[string] = { cookie: {}, local: {} },
  sight: Sight | undefined,
  own: Keys[],
  isOver: (key: string) => boolean,
): Right {
  const pick = (name: keyof Keys) => {
    const usable = (key: string | undefined) =>
      key !== undefined && !(name === 'sessionKey' && isOver(key)) ? key : undefined;
    // What it wrote last is no news to the tracker either, nor to a page what it wrote itself.
    const seen = sight ? [...sight.cookie[name], ...sight.local[name]] : [undefined];
    const known = [...seen, ...own.map((keys) => keys[name])];
    const picked = known.map(
      (seen) =>
        (cookie[name] !== seen && usable(cookie[name])) || usable(local[name]) || usable(cookie[name]),
    );
    return { keys: picked.filter((key) => key !== undefined), mayBeNew: picked.includes(undefined) };
  };
  return { customerKey: pick('customerKey'), sessionKey: pick('sessionKey') };
}

/** What may be right by either of two. */
export function either(one: Right, other: Right): Right {
  const both = (name: keyof Keys) => ({
    keys: [...new Set([...one[name].keys, ...other[name].keys])],
    mayBeNew: one[name].mayBeNew || other[name].mayBeNew,
  });
  return { customerKey: both('customerKey'), sessionKey: both('sessionKey') };
}

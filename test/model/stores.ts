/** The keys as they lie in the stores, and the rule for which of two is right. */
import type { Browser } from './browser.ts';

export type Keys = { customerKey?: string | undefined; sessionKey?: string | undefined };
export const NAMES = ['customerKey', 'sessionKey'] as const;

/** By host; cookies too, since a host-only cookie is one host's. */
export type Stores = Record<string, { cookie: Keys; local: Keys }>;

export function readStores(browser: Browser, hosts: string[]): Stores {
  return Object.fromEntries(
    hosts.map((host) => [host, { cookie: readCookies(browser, host), local: readLocal(browser, host) }]),
  );
}

function readCookies(browser: Browser, host: string): Keys {
  const pairs = browser.jar.read(host).split('; ');
  const read = (name: string) =>
    decodeURIComponent(
      pairs.find((pair) => pair.startsWith(`apptus.${name}=`))?.replace(/^[^=]*=/, '') ?? '',
    );
  return { customerKey: read('customerKey') || undefined, sessionKey: read('sessionKey') || undefined };
}

function readLocal(browser: Browser, host: string): Keys {
  let content: Record<string, unknown> = {};
  try {
    content = JSON.parse(browser.area(host).peek('voyado.session') ?? '{}');
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
 * The keys to use: of two stores that differ, the one that changed since the tracker last wrote; the cookie if both
 * did; what one lost comes from the other. Undefined where a new one is due.
 * @param isOver of a session key that is known to have ended
 */
function resolve(
  { cookie, local }: Stores[string] = { cookie: {}, local: {} },
  written: Keys = {},
  isOver: (key: string) => boolean,
): Keys {
  const pick = (name: keyof Keys) => {
    const usable = (key: string | undefined) =>
      key !== undefined && !(name === 'sessionKey' && isOver(key)) ? key : undefined;
    const changed = cookie[name] !== written[name];
    return (changed && usable(cookie[name])) || usable(local[name]) || usable(cookie[name]);
  };
  return { customerKey: pick('customerKey'), sessionKey: pick('sessionKey') };
}

/** The same for each host. */
export function resolveAll(stores: Stores, written: Record<string, Keys>, isOver: (key: string) => boolean) {
  const resolved: Record<string, Keys> = {};
  for (const host of Object.keys(stores)) resolved[host] = resolve(stores[host], written[host], isOver);
  return resolved;
}

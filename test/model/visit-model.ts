/** What is known of the visit from outside: its keys, its session, the pages that are open. */
import type { Browser } from './browser/browser.ts';
import type { Condition } from './browser/local-storage.ts';
import type { Page } from './browser/page.ts';
import type { Notification } from './rules/delivery.ts';
import type { Heard } from './rules/leaving.ts';
import type { Memory } from './rules/memory.ts';
import type { Entry } from './rules/open-pages.ts';
import type { Permission } from './rules/permission.ts';
import type { Sight } from './stores.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const TIMEOUT = 30 * MINUTE;

export type Setup = {
  hosts: string[];
  cookieDomain: boolean;
  endOn: 'leave' | 'pagehide' | 'timeout';
  consent: 'granted' | 'required';
  storage: Condition;
  /** Cookies are switched off in the browser. */
  noCookies: boolean;
  /** Pages have a `navigation` of their own. */
  isOverwritten: boolean;
  /** What the page does when it hears that a session has ended. */
  listener: 'none' | 'asks' | 'clicks';
};

type Known = {
  /** When activity on it was last noticed, or may have been: more of it soon after may go unnoticed. */
  active: number;
};

export type Model = Setup & {
  browser: Browser;
  /** What was done, and to which page. */
  story: string[];
  /** What the tracker may have seen last in the cookies, by host. */
  sight: Record<string, Sight>;
  /** Cookies that cannot be written: a host and a key's name. */
  obstacles: Set<string>;
  /** Every key that there ever was. */
  seen: Set<string>;
  /**
   * Session keys that ended; `forgotten` are those of which hardly anybody can know any more, `revived` those of them
   * that were used again: a page or a host that still knows goes on with a new one.
   */
  ended: Set<string>;
  forgotten: Set<string>;
  revived: Set<string>;
  /**
   * `unknown`: started or not, the tracker could not keep that. Its last activity was in between the two dates;
   * `since` is the oldest one that may be stored.
   */
  session: {
    state: 'none' | 'live' | 'unknown';
    since: number;
    earliest: number;
    latest: number;
    /** Those that the stores have held meanwhile: others may change them. */
    keys: Set<string>;
  };
  /** Neither sleep nor a set clock since the last activity: timers and dates go together. */
  steady: boolean;
  /** The clock was set back: what pages stored before lies in the future, up to this date. */
  turnedBack: number;
  /** Those that may do what the tracker does; perhaps, those that may have stopped. */
  pages: Map<Page, Known>;
  memories: Map<Page, Memory>;
  /** What the open pages were told of where they go. */
  heard: Map<Page, Heard>;
  /** Of the pages, of tabs whose next page takes one over, and what is left of those that crashed. */
  entries: Map<object, Entry>;
  /** What the pages may do, where that is not what the setup says. */
  permissions: Map<Page, Permission>;
  /** Tickets of clicks that wait for consent. */
  waiting: Map<Page, string[]>;
  /** Keys that pages gave: the last one is to be applied after a refusal, and those that wait for consent before it. */
  identities: Map<Page, string[]>;
  /** By what tells it from all others. */
  notifications: Map<string, Notification>;
  /** Tickets that listeners of the page clicked in this step. */
  clicked: string[];
};

export function createModel(browser: Browser, setup: Setup): Model {
  return {
    ...setup,
    browser,
    story: [],
    sight: {},
    obstacles: new Set(),
    seen: new Set(),
    ended: new Set(),
    forgotten: new Set(),
    revived: new Set(),
    session: { state: 'none', since: 0, earliest: 0, latest: 0, keys: new Set() },
    steady: true,
    turnedBack: -Infinity,
    pages: new Map(),
    memories: new Map(),
    heard: new Map(),
    entries: new Map(),
    permissions: new Map(),
    waiting: new Map(),
    identities: new Map(),
    notifications: new Map(),
    clicked: [],
  };
}

/** Whether pages cannot share in localStorage what they write. */
export const isImpaired = ({ browser }: Model, host: string): boolean =>
  browser.area(host).condition() !== 'works';

/** What the tracker remembered besides the keys is gone. */
export function forgetAll(model: Model): void {
  // A host goes on with what it stored itself, which may be older than what the cookie knew.
  if (model.cookieDomain) Object.assign(model.session, { state: 'unknown', since: 0 });
  else if (model.session.state === 'live') doubtSession(model);
  for (const key of model.ended) model.forgotten.add(key);
  for (const { ended } of model.memories.values()) ended.clear();
  model.entries.clear();
}

/** Whether it has started, and when it was last active, is not known to all any more. */
export function doubtSession({ session }: Model): void {
  if (session.state === 'live') Object.assign(session, { state: 'unknown', since: session.earliest });
}

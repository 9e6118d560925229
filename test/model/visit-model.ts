/** What is known of the visit from outside: its keys, its session, the pages that are open. */
import type { Browser, Tab } from './browser.ts';
import type { Page } from './page.ts';
import type { Permission } from './permission-rule.ts';
import type { Keys } from './stores.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const TIMEOUT = 30 * MINUTE;
/** A page says that it is open at least this often; one that could not for longer may be taken for gone. */
export const PULSE = TIMEOUT / 2 - MINUTE;

export type Setup = {
  hosts: string[];
  cookieDomain: boolean;
  endOn: 'leave' | 'pagehide' | 'timeout';
  consent: 'granted' | 'required';
};

type Known = {
  /** For how many ms it could not say that it is open. */
  blind: number;
  /** What it said was deleted. */
  lost: boolean;
  /** When activity on it was last noticed, or may have been: more of it soon after may go unnoticed. */
  active: number;
};

export type Model = Setup & {
  browser: Browser;
  /** What was done, and to which page. */
  story: string[];
  /** What the tracker last wrote, by host. */
  written: Record<string, Keys>;
  /** Every key that there ever was. */
  seen: Set<string>;
  /**
   * Session keys that ended; `forgotten` are those of which hardly anybody can know any more, `revived` those of them
   * that were used again: a page or a host that still knows goes on with a new one.
   */
  ended: Set<string>;
  forgotten: Set<string>;
  revived: Set<string>;
  /** `unknown`: started or not, the tracker could not keep that. Its last activity was in between the two dates. */
  session: { state: 'none' | 'live' | 'unknown'; since: number; earliest: number; latest: number };
  /** Neither sleep nor a set clock since the last activity: timers and dates go together. */
  steady: boolean;
  /** The clock was set back: what pages stored before lies in the future, up to this date. */
  turnedBack: number;
  /** Those that may do what the tracker does; perhaps, those that may have stopped. */
  pages: Map<Page, Known>;
  /** When pages announced a download: the clock's dates. */
  downloads: Map<Page, number>;
  /** What the pages may do, where that is not what the setup says. */
  permissions: Map<Page, Permission>;
  /** Tickets of clicks that wait for consent. */
  waiting: Map<Page, string[]>;
  /** Tabs that wait for a page: since which date. */
  arriving: Map<Tab, number>;
  /** Pages that crashed, or that cannot tell that they are here, count as open until these dates. */
  ghosts: number[];
};

export function createModel(browser: Browser, setup: Setup): Model {
  return {
    ...setup,
    browser,
    story: [],
    written: {},
    seen: new Set(),
    ended: new Set(),
    forgotten: new Set(),
    revived: new Set(),
    session: { state: 'none', since: 0, earliest: 0, latest: 0 },
    steady: true,
    turnedBack: -Infinity,
    pages: new Map(),
    downloads: new Map(),
    permissions: new Map(),
    waiting: new Map(),
    arriving: new Map(),
    ghosts: [],
  };
}

/** What is known of a page that has just opened, come back, or been used. */
export function notePage(model: Model, page: Page, lost = false): void {
  model.pages.set(page, { blind: 0, lost, active: model.browser.clock.date() });
}

/** Activity that the tracker may have stored a little late. */
export function noteActivity(model: Model, sure: boolean): void {
  const { session, browser } = model;
  const date = browser.clock.date();
  if (session.state === 'none') session.since = date;
  if (session.state === 'live' || sure) {
    const fresh = session.state !== 'live';
    session.state = 'live';
    session.earliest = date - 10 * SECOND;
    // A page that was active before the clock was set back may have stored that later.
    session.latest = Math.max(fresh ? date : session.latest, date, model.turnedBack);
  } else session.state = 'unknown';
  if (sure) model.steady = true;
}

/** Activity on a page that may have stopped. */
export function notePossibleActivity({ session, browser }: Model): void {
  if (session.state === 'none') Object.assign(session, { state: 'unknown', since: browser.clock.date() });
  session.latest = Math.max(session.latest, browser.clock.date());
}

/** What the tracker remembered besides the keys is gone. */
export function forgetAll(model: Model): void {
  // A host goes on with what it stored itself, which may be older than what the cookie knew.
  if (model.cookieDomain) Object.assign(model.session, { state: 'unknown', since: 0 });
  else if (model.session.state === 'live') model.session.state = 'unknown';
  for (const key of model.ended) model.forgotten.add(key);
  for (const known of model.pages.values()) known.lost = true;
}

/** Whether a page other than this one is certainly known to be open, perhaps, or certainly not. */
export function othersOpen(model: Model, own: Page): 'yes' | 'perhaps' | 'no' {
  const date = model.browser.clock.date();
  let answer: 'perhaps' | 'no' = model.ghosts.some((until) => until > date) ? 'perhaps' : 'no';
  for (const [page, { blind, lost }] of model.pages) {
    if (page === own) continue;
    if (!lost && blind < PULSE && model.permissions.get(page) !== 'perhaps') return 'yes';
    answer = 'perhaps';
  }
  // Nothing tells which page was on its way: one that opens meanwhile by hand may be taken for it.
  return model.arriving.size > 0 ? 'perhaps' : answer;
}

/** One browser: tabs with pages, and the stores that they share. */
import { type Clock, createClock } from './clock.ts';
import { type CookieJar, createCookieJar } from './cookie-jar.ts';
import type { Engine } from './engines.ts';
import { type Area, createArea } from './local-storage.ts';
import { createLocks, type Locks } from './locks.ts';
import { type Attempt, NETWORKS, type Network } from './network.ts';
import type { Page } from './page.ts';

export type Sent = Pick<Attempt, 'page' | 'url' | 'body' | 'time'>;

/** What a page stored, or tried to: an entry by its name, and what was there; or `cookie`, and what was assigned. */
export type Stored = { page: Page; what: string; text: string; old?: string | undefined };

export type Tab = {
  name: string;
  page?: Page | undefined;
  /** The host whose page is on its way, or comes once the visitor comes back. */
  loading?: string | undefined;
  /** Pages in the back/forward cache. */
  cached: Page[];
  /** sessionStorage, by host. */
  session: Record<string, Map<string, string>>;
};

export type Browser = {
  engine: Engine;
  /** Of the script tag on each page. */
  attributes: Record<string, string>;
  /** What pages have in their global scope besides. */
  surroundings: (page: string) => Record<string, unknown>;
  clock: Clock;
  jar: CookieJar;
  area(host: string): Area;
  locks(host: string): Locks;
  network: Network;
  tabs: Tab[];
  /** How many tabs and pages there were so far. */
  opened: { tabs: number; pages: number };
  /** Every request that was handed over, and those that arrived. */
  attempts: Attempt[];
  sent: Sent[];
  stored: Stored[];
  /** What pages last told their other code that the keys are now. */
  told: Map<Page, unknown>;
  /** Pages that have read cookies. */
  looked: Set<Page>;
  /** What the tracker said on the console, and what it did that no page may. */
  said: string[];
  faults: string[];
  newUuid(): string;
  random(): number;
};

/** What is made for each of something when it is first asked for. */
function forEach<T>(make: () => T): (name: string) => T {
  const made: Record<string, T> = {};
  return (name) => {
    made[name] ??= make();
    return made[name];
  };
}

export function createBrowser(engine: Engine, attributes: Record<string, string>): Browser {
  const clock = createClock();
  let uuids = 0;
  let draws = 0;
  return {
    engine,
    attributes,
    surroundings: () => ({}),
    clock,
    jar: createCookieJar(clock),
    area: forEach(() => createArea(clock)),
    locks: forEach(() => createLocks(clock)),
    network: NETWORKS.fine,
    tabs: [],
    opened: { tabs: 0, pages: 0 },
    attempts: [],
    sent: [],
    stored: [],
    told: new Map(),
    looked: new Set(),
    said: [],
    faults: [],
    newUuid: () => `${(++uuids).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    // By the golden ratio, draws keep apart: two tabs that draw the same wait are a risk that the tracker takes.
    random: () => (++draws * 0.6180339887498949) % 1,
  };
}

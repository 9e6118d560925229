/** One browser: tabs with pages, and the stores that they share. */
import { type Clock, createClock } from './clock.ts';
import { type CookieJar, createCookieJar } from './cookie-jar.ts';
import { depart, type Engine, type Exit } from './engines.ts';
import { type Area, createArea } from './local-storage.ts';
import { loadPage, type Page } from './page.ts';

export type Sent = { page: Page; url: string; body: string | undefined; time: number };

export type Tab = {
  name: string;
  page?: Page | undefined;
  /** The host whose page is on its way. */
  loading?: string | undefined;
  /** Pages in the back/forward cache. */
  cached: Page[];
};

export type Browser = {
  engine: Engine;
  /** Of the script tag on each page. */
  attributes: Record<string, string>;
  clock: Clock;
  jar: CookieJar;
  area(host: string): Area;
  tabs: Tab[];
  /** How many tabs and pages there were so far. */
  opened: { tabs: number; pages: number };
  /** Every request that was handed over. */
  sent: Sent[];
  /** What pages stored: a cookie's text, or an entry's name. */
  stored: { page: Page; what: string }[];
  /** What the tracker said on the console. */
  said: string[];
  newUuid(): string;
  random(): number;
};

const AWAY = 'other.example';

export function createBrowser(engine: Engine, attributes: Record<string, string>): Browser {
  const clock = createClock();
  const areas: Record<string, Area> = {};
  let uuids = 0;
  let draws = 0;
  return {
    engine,
    attributes,
    clock,
    jar: createCookieJar(clock),
    area: (host) => {
      areas[host] ??= createArea(clock);
      return areas[host];
    },
    tabs: [],
    opened: { tabs: 0, pages: 0 },
    sent: [],
    stored: [],
    said: [],
    newUuid: () => `${(++uuids).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    // By the golden ratio, draws keep apart: two tabs that draw the same wait are a risk that the tracker takes.
    random: () => (++draws * 0.6180339887498949) % 1,
  };
}

function turn({ page }: Tab, hidden: boolean): void {
  if (!page || page.hidden === hidden) return;
  page.hidden = hidden;
  page.emit('visibilitychange');
}

/** Of all tabs one at most is shown; the one before is hidden first. */
export function hideOthers(browser: Browser, shown: Tab): void {
  for (const tab of browser.tabs) if (tab !== shown) turn(tab, true);
}

export function show(tab: Tab): void {
  turn(tab, false);
}

export function openTab(browser: Browser, loading: string): Tab {
  const tab: Tab = { name: `tab${++browser.opened.tabs}`, loading, cached: [] };
  browser.tabs.push(tab);
  return tab;
}

/** The page that is on its way arrives. */
export function arrive(browser: Browser, tab: Tab): Page {
  const host = tab.loading as string;
  tab.loading = undefined;
  tab.page = loadPage(browser, `${tab.name}/page${++browser.opened.pages}`, host);
  return tab.page;
}

/** Where an exit leads. */
export function destination({ to }: Exit, { host }: Page, sibling: string): string {
  return { same: host, sibling, away: AWAY }[to];
}

/** The page goes, and the tab waits for the next one if that is on the site. */
export function leave(browser: Browser, tab: Tab, exit: Exit, host: string): void {
  const page = tab.page as Page;
  depart(page, browser.engine, exit);
  tab.page = undefined;
  if (exit.how !== 'close' && exit.to !== 'away') tab.loading = host;
  if (exit.persisted) {
    page.frozen = true;
    tab.cached.push(page);
  } else browser.clock.forget(page);
  if (exit.how === 'close') closeTab(browser, tab);
}

/** The tab is gone, without a word to its pages. */
export function closeTab(browser: Browser, tab: Tab): void {
  for (const page of [...tab.cached, tab.page]) if (page) browser.clock.forget(page);
  browser.tabs.splice(browser.tabs.indexOf(tab), 1);
}

/** The last page in the tab's cache comes back. */
export function restore(tab: Tab): Page {
  const page = tab.cached.pop() as Page;
  tab.loading = undefined;
  tab.page = page;
  page.frozen = false;
  show(tab);
  page.emit('pageshow', { persisted: true });
  return page;
}

/** Tabs: opened and closed, shown and hidden, and the pages that come and go in them. */
import type { Browser, Tab } from './browser.ts';
import { depart, type Exit } from './engines.ts';
import { loadPage, type Page } from './page.ts';

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

/** @param from the tab that it was opened from, whose sessionStorage is copied */
export function openTab(browser: Browser, loading: string, from?: Tab): Tab {
  const session = Object.entries(from?.session ?? {}).map(([host, entries]) => [host, new Map(entries)]);
  const name = `tab${++browser.opened.tabs}`;
  const tab: Tab = { name, loading, cached: [], session: Object.fromEntries(session) };
  browser.tabs.push(tab);
  return tab;
}

/** The page that is on its way arrives. */
export function arrive(browser: Browser, tab: Tab): Page {
  const host = tab.loading as string;
  const name = `${tab.name}/page${++browser.opened.pages}`;
  tab.loading = undefined;
  tab.session[host] ??= new Map();
  tab.page = loadPage(browser, name, host, browser.surroundings(name), tab.session[host]);
  return tab.page;
}

function discard({ clock, locks }: Browser, page: Page): void {
  clock.forget(page);
  locks(page.host).release(page);
}

/** The page goes, and the tab waits for one of a host. */
export function leave(browser: Browser, tab: Tab, exit: Exit, host: string): void {
  const page = tab.page as Page;
  depart(page, browser.engine, exit);
  tab.page = undefined;
  tab.loading = host;
  browser.locks(page.host).release(page);
  if (exit.persisted) {
    page.frozen = true;
    tab.cached.push(page);
  } else discard(browser, page);
  if (exit.how === 'close') closeTab(browser, tab);
}

/** The tab is gone, without a word to its pages. */
export function closeTab(browser: Browser, tab: Tab): void {
  for (const page of [...tab.cached, tab.page]) if (page) discard(browser, page);
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

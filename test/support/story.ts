/** Pages of one browser, each with the tracker of its own, and what they do one after another. */
import { type Browser, createBrowser, type Tab } from '../model/browser/browser.ts';
import { element } from '../model/browser/elements.ts';
import { announce, addressOf as at, ENGINES, type Engine, type Exit } from '../model/browser/engines.ts';
import type { Page } from '../model/browser/page.ts';
import { arrive, leave, openTab, restore } from '../model/browser/tabs.ts';
import { HOST } from './one-page.ts';

const TAG = { 'data-cluster-id': 'w1', 'data-market': 'UK', 'data-api': 'v3' };
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export const start = (engine: string, attributes: Record<string, string> = {}): Browser =>
  createBrowser(ENGINES.find(({ name }) => name === engine) as Engine, { ...TAG, ...attributes });

/** Its script tag has no options. */
export const startBare = (): Browser => createBrowser(ENGINES[0] as Engine, {});

export async function open(browser: Browser, host = HOST): Promise<Tab & { page: Page }> {
  const tab = openTab(browser, host);
  const page = arrive(browser, tab);
  await browser.clock.passInTurns(SECOND);
  return Object.assign(tab, { page });
}

export async function go(browser: Browser, tab: Tab, exit: Partial<Exit>): Promise<void> {
  const page = tab.page as Page;
  const all = { form: 'post', persisted: false, breaks: false, isSilent: false, isAbrupt: false } as const;
  const whole = { ...all, how: 'link', to: 'page', ...exit } as Exit;
  announce(page, browser.engine, whole, at(whole.to, page.host));
  leave(browser, tab, whole, page.host);
  await browser.clock.passInTurns(SECOND);
}

/** Goes to another page of the site, and comes back from there by the back/forward cache. */
export async function goAndComeBack(browser: Browser, tab: Tab): Promise<void> {
  await go(browser, tab, { persisted: true });
  arrive(browser, tab);
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, {});
  restore(tab);
  await browser.clock.passInTurns(SECOND);
}

export const click = ({ page }: { page: Page }, ticket: string) =>
  page.emit('click', {
    button: 0,
    composedPath: () => [element('p', { 'data-elevate-ticket': ticket })],
  });

/** What arrived: the type and the session's key. */
export const sentBy = ({ sent }: Browser) =>
  sent.map(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    return [pathname.split('/').pop(), searchParams.get('sessionKey')];
  });

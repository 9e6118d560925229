/** Pages that come, and tabs that go without a word. */
import type { Tab } from '../browser/browser.ts';
import type { FakeEvent } from '../browser/elements.ts';
import type { Page } from '../browser/page.ts';
import { arrive, closeTab, hideOthers, openTab, restore } from '../browser/tabs.ts';
import { loseAnswers } from '../rules/delivery.ts';
import { isAllowed, isEmptied, permissionOf } from '../rules/permission.ts';
import { forgetAll, type Model } from '../visit-model.ts';
import { onArriving, onBrowser, onCached, onHost, onPage, type Step } from './command.ts';
import { step } from './step.ts';

/** Until the browser is idle. */
export const IDLE = 100;

let tickets = 0;

/** What the page's own code does when a session has ended: no listener finds the key that has. */
function listenOn(model: Model, page: Page): void {
  const { browser } = model;
  page.listen('elevate:notification', (event: FakeEvent) => {
    const { type, url } = event.detail as { type: string; url: string };
    if (type !== 'end' || model.listener === 'none' || !isAllowed(model, page)) return;
    const key = page.tracker.keys()?.sessionKey;
    // Meanwhile somebody may have withdrawn.
    if (!key && isEmptied(model, page.host) !== 'no') return;
    if (!key || url.includes(key))
      browser.faults.push(`${page.name} hears of ${url} and finds the key ${key}`);
    if (model.listener === 'asks') return;
    model.clicked.push(`early${++tickets}`);
    page.tracker.click(model.clicked.at(-1));
  });
}

async function load(model: Model, tab: Tab): Promise<void> {
  const { browser } = model;
  await step(model, {}, () => hideOthers(browser, tab));
  await step(model, { active: () => tab.page as Page, isLoad: true }, () => {
    listenOn(model, arrive(browser, tab));
    return browser.clock.passInTurns(IDLE);
  });
  const page = tab.page as Page;
  // Without consent it does not look for what the page before has left.
  if (!isAllowed(model, page) && model.entries.has(tab)) model.entries.set(tab, 'perhaps');
  model.permissions.set(page, permissionOf(model, page));
}

export const visit = (which: number): Step =>
  onHost('open a tab on', which, async (model, host) => {
    if (model.browser.tabs.length < 4) await load(model, openTab(model.browser, host));
  });

/** After a link, once the connection works again, or from another site. */
export const arriveIn = (which: number): Step => onArriving('the page arrives in', which, load);

/** The tab's page once more, in a tab that has a copy of its sessionStorage. */
export const duplicate = (which: number): Step =>
  onPage('duplicate', which, async (model, tab) => {
    const { browser } = model;
    if (browser.tabs.length < 4) await load(model, openTab(browser, tab.page.host, tab));
  });

export const back = (which: number): Step =>
  onCached('back from the cache in', which, async (model, tab) => {
    await step(model, {}, () => hideOthers(model.browser, tab));
    await step(model, { active: () => tab.page as Page }, () => restore(tab));
    const page = tab.page as never as Page;
    if (!isAllowed(model, page) && model.entries.has(tab)) model.entries.set(tab, 'perhaps');
  });

/** Nobody hears of a page that is on its way, or of one on another site. */
export const closeEmpty = (which: number): Step =>
  onArriving('close the empty', which, (model, tab) => crashTab(model, tab));

function crashTab(model: Model, tab: Tab): void {
  const { browser, entries } = model;
  for (const holder of [tab, tab.page]) {
    const entry = holder && entries.get(holder);
    if (entry) entries.set({}, entry);
    if (holder) entries.delete(holder);
  }
  for (const page of [...tab.cached, tab.page]) {
    if (!page) continue;
    loseAnswers(model, page, true);
    model.pages.delete(page);
    model.memories.delete(page);
  }
  closeTab(browser, tab);
}

/** What it had stored stays until the session ends. */
export const crash = (which: number): Step => onPage('crash', which, crashTab);

/** Session cookies are lost with the browser. */
export const restart = (): Step =>
  onBrowser('kill and restart the browser', (model) => {
    const { browser, obstacles } = model;
    for (const tab of [...browser.tabs]) crashTab(model, tab);
    browser.jar.restart();
    obstacles.clear();
    if (model.cookieDomain) forgetAll(model);
  });

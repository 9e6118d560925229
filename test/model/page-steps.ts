/** Pages that come and go. */
import { arrive, closeTab, destination, hideOthers, leave, openTab, restore, type Tab } from './browser.ts';
import { onArriving, onBrowser, onCached, onHost, onPage, type Step } from './command.ts';
import { announce, type Exit } from './engines.ts';
import { judgeExit, KNOWN } from './leaving-rule.ts';
import type { Page } from './page.ts';
import { isAllowed, permissionOf } from './permission-rule.ts';
import { step } from './step.ts';
import { pass } from './surrounding-steps.ts';
import { forgetAll, type Model, notePage, othersOpen, TIMEOUT } from './visit-model.ts';

/** Until the browser is idle. */
const IDLE = 100;

/** A page without consent cannot tell that it is the one that was on its way. */
function noteArrival(model: Model, tab: Tab, page: Page): void {
  const since = model.arriving.get(tab);
  if (since !== undefined && !isAllowed(model, page)) model.ghosts.push(since + KNOWN);
  model.arriving.delete(tab);
}

function load(model: Model, tab: Tab): void {
  const { browser } = model;
  step(model, {}, () => hideOthers(browser, tab));
  step(model, { active: () => tab.page as Page }, () => {
    arrive(browser, tab);
    browser.clock.pass(IDLE);
  });
  const page = tab.page as Page;
  noteArrival(model, tab, page);
  model.permissions.set(page, permissionOf(model, page));
}

export const visit = (which: number): Step =>
  onHost('open a tab on', which, (model, host) => {
    if (model.browser.tabs.length < 4) load(model, openTab(model.browser, host));
  });

export const arriveIn = (which: number): Step => onArriving('the page arrives in', which, load);

/** @param delay until the server answers, in ms */
export const go = (which: number, wish: Exit, delay: number): Step =>
  onPage(describe(wish, delay), which, (model, tab) => {
    const { browser, hosts } = model;
    const { engine, clock } = browser;
    const { page } = tab;
    const sibling = hosts.find((host) => host !== page.host);
    const exit = { ...wish, to: wish.to === 'sibling' && !sibling ? 'same' : wish.to };
    const host = destination(exit, page, sibling ?? '');
    page.frozen = false;
    step(model, exit.how === 'link' ? { active: page } : {}, () =>
      announce(page, engine, exit.how, `https://${host}/next`),
    );
    if (delay) pass(model, delay);
    const download = clock.date() - (model.downloads.get(page) ?? -Infinity);
    const judged = judgeExit(engine, exit, delay, download);
    const leaves = { leaves: 'must', stays: 'never', doubt: 'may' } as const;
    const shared = { yes: 'never', perhaps: 'may', no: leaves[judged] } as const;
    const byLeaving = judged === 'stays' ? 'never' : shared[othersOpen(model, page)];
    const ends = { leave: byLeaving, pagehide: 'must', timeout: 'never' } as const;
    step(model, { ends: isAllowed(model, page) ? ends[model.endOn] : 'never', going: page }, () =>
      leave(browser, tab, exit, host),
    );
    model.pages.delete(page);
    model.downloads.delete(page);
    if (tab.loading) model.arriving.set(tab, clock.date());
    // The page may believe that another one follows.
    else if (judged !== 'leaves') model.ghosts.push(clock.date() + KNOWN);
    if (exit.how === 'close') forgetTab(model, tab);
  });

function describe({ how, to, persisted, silent }: Exit, delay: number): string {
  if (how === 'close') return 'close';
  return `${how} to ${to} after ${delay}${persisted ? ' cached' : ''}${silent ? ' silent' : ''} in`;
}

function forgetTab(model: Model, tab: Tab): void {
  model.arriving.delete(tab);
  if (tab.page) model.pages.delete(tab.page);
}

function crashTab(model: Model, tab: Tab): void {
  forgetTab(model, tab);
  // Whatever it had announced counts on for a while.
  model.ghosts.push(Math.max(model.browser.clock.date(), model.turnedBack) + TIMEOUT);
  closeTab(model.browser, tab);
}

export const crash = (which: number): Step => onPage('crash', which, crashTab);

/** Session cookies are lost with the browser. */
export const restart = (): Step =>
  onBrowser('kill and restart the browser', (model) => {
    for (const tab of [...model.browser.tabs]) crashTab(model, tab);
    model.browser.jar.restart();
    if (model.cookieDomain) forgetAll(model);
  });

export const back = (which: number): Step =>
  onCached('back from the cache in', which, (model, tab) => {
    if (tab.page) return;
    step(model, {}, () => hideOthers(model.browser, tab));
    step(model, { active: () => tab.page as Page }, () => restore(tab));
    const page = tab.page as never as Page;
    noteArrival(model, tab, page);
    if (isAllowed(model, page)) notePage(model, page);
  });

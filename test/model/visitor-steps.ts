/** What the visitor does on a page. */
import { hideOthers, openTab, show } from './browser.ts';
import { type OpenTab, onPage, type Step } from './command.ts';
import { announce, element } from './engines.ts';
import type { Page } from './page.ts';
import { isAllowed, isEmptied, leftOn, permissionOf, stop } from './permission-rule.ts';
import { type Expected, step } from './step.ts';
import { forgetAll, type Model } from './visit-model.ts';

/** Until the browser is idle. */
const IDLE = 100;

let tickets = 0;

const clickOn = (attributes: Record<string, string>, members: object = {}) => ({
  button: 0,
  composedPath: () => [element('a', attributes)],
  ...members,
});

/** The visitor turns to the tab, which is activity if it was hidden. */
function turnTo(model: Model, tab: OpenTab): void {
  tab.page.frozen = false;
  step(model, {}, () => hideOthers(model.browser, tab));
  if (tab.page.hidden) step(model, { active: tab.page }, () => show(tab));
}

export const click = (which: number): Step =>
  onPage('click in', which, (model, tab) => {
    const ticket = `ticket${++tickets}`;
    turnTo(model, tab);
    step(model, { active: tab.page, tickets: [ticket] }, () => {
      tab.page.emit('click', clickOn({ 'data-elevate-ticket': ticket }));
    });
  });

export const act = (which: number, type: 'pointerdown' | 'keydown' | 'wheel' | 'touchstart'): Step =>
  onPage(`${type} in`, which, (model, tab) => {
    turnTo(model, tab);
    step(model, { active: tab.page }, () => {
      tab.page.emit(type);
    });
  });

/** Asks for the keys, as a page does for its own queries. */
export const askKeys = (which: number): Step =>
  onPage('keys() in', which, (model, { page }) => {
    const wasEmptied = isEmptied(model.browser, page.host);
    step(model, {}, () => {
      const keys = page.tracker.keys();
      if (permissionOf(model, page) === 'perhaps') {
        if (!keys) stop(model, page);
        else if (wasEmptied) throw new Error('keys() though everything was taken back');
        else model.permissions.set(page, 'yes');
      }
      if (!keys && !isAllowed(model, page)) return;
      if (!keys?.customerKey || !keys.sessionKey) throw new Error('keys() has none');
      if (model.ended.has(keys.sessionKey) && !model.forgotten.has(keys.sessionKey))
        throw new Error(`keys() gives ${keys.sessionKey}, which has ended`);
    });
  });

export const openElsewhere = (which: number): Step =>
  onPage('open a link in a new tab from', which, (model, tab) => {
    if (model.browser.tabs.length > 3) return;
    turnTo(model, tab);
    step(model, { active: tab.page }, () => {
      tab.page.emit('click', clickOn({ href: `https://${tab.page.host}/` }, { ctrlKey: true }));
    });
    model.arriving.set(openTab(model.browser, tab.page.host), model.browser.clock.date());
  });

/** A click that announces a navigation which never comes. */
export const download = (which: number): Step =>
  onPage('download in', which, (model, tab) => {
    const { browser } = model;
    turnTo(model, tab);
    // Of a page without consent, nobody notes when that was.
    if (!model.pages.has(tab.page)) return;
    step(model, { active: tab.page }, () => {
      announce(tab.page, browser.engine, 'link', `https://${tab.page.host}/file`);
    });
    model.downloads.set(tab.page, browser.clock.date());
  });

/** Calls that wait for consent are left out: what they do then depends on what waits with them. */
const onAnswered = (name: string, which: number, expected: Expected, call: (page: Page) => void): Step =>
  onPage(name, which, (model, { page }) => {
    const permission = permissionOf(model, page);
    if (permission === 'yes') step(model, expected, () => call(page));
    if (permission === 'no') step(model, {}, () => call(page));
  });

export const identify = (which: number, customerKey: string): Step =>
  onAnswered(`identify(${customerKey}) in`, which, { customerKey }, ({ tracker }) =>
    tracker.identify(customerKey),
  );

export const reset = (which: number): Step =>
  onAnswered('reset() in', which, { resets: true, ends: 'must' }, ({ tracker }) => tracker.reset());

export const end = (which: number): Step =>
  onAnswered('end() in', which, { ends: 'must' }, ({ tracker }) => tracker.end());

/** The visitor agrees on a page, or does so once more. */
export const agree = (which: number): Step =>
  onPage('consent(true) in', which, (model, tab) => {
    const { page } = tab;
    turnTo(model, tab);
    const permission = permissionOf(model, page);
    const tickets = model.waiting.get(page) ?? [];
    model.waiting.delete(page);
    const expected = permission === 'yes' ? {} : { active: page, tickets, unsure: permission === 'perhaps' };
    step(model, expected, () => {
      model.permissions.set(page, 'yes');
      page.tracker.consent(true);
      model.browser.clock.pass(IDLE);
    });
  });

/** The visitor refuses on a page, or takes the consent back. */
export const refuse = (which: number): Step =>
  onPage('consent(false) in', which, (model, tab) => {
    const { page } = tab;
    const { browser } = model;
    turnTo(model, tab);
    stop(model, page);
    step(model, { withdraws: true }, () => {
      page.tracker.consent(false);
      // Where consent is not required, it warns of the next page.
      if (model.consent === 'granted') browser.said.pop();
    });
    const left = leftOn(browser, page.host);
    if (left.length) throw new Error(`left on ${page.host}: ${left}`);
    model.written[page.host] = {};
    forgetAll(model);
  });

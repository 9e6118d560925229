/** What the visitor does on a page. */
import { hideOthers, openTab, show } from './browser.ts';
import { type OpenTab, onPage, type Step } from './command.ts';
import { announce, element } from './engines.ts';
import { step } from './step.ts';
import type { Model } from './visit-model.ts';

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
    step(model, { active: tab.page, ticket }, () => {
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
    step(model, {}, () => {
      const keys = page.tracker.keys();
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
    model.arriving.set(openTab(model.browser, tab.page.host), {
      since: model.browser.clock.date(),
      lost: false,
    });
  });

/** A click that announces a navigation which never comes. */
export const download = (which: number): Step =>
  onPage('download in', which, (model, tab) => {
    const { browser } = model;
    turnTo(model, tab);
    step(model, { active: tab.page }, () => {
      announce(tab.page, browser.engine, 'link', `https://${tab.page.host}/file`);
    });
    const known = model.pages.get(tab.page);
    if (known) known.download = browser.clock.date();
  });

export const identify = (which: number, customerKey: string): Step =>
  onPage(`identify(${customerKey}) in`, which, (model, { page }) =>
    step(model, { customerKey }, () => page.tracker.identify(customerKey)),
  );

export const reset = (which: number): Step =>
  onPage('reset() in', which, (model, { page }) =>
    step(model, { resets: true, ends: 'must' }, () => page.tracker.reset()),
  );

export const end = (which: number): Step =>
  onPage('end() in', which, (model, { page }) => step(model, { ends: 'must' }, () => page.tracker.end()));

/** What the visitor does on a page. */
import { element } from '../browser/elements.ts';
import type { Page } from '../browser/page.ts';
import { hideOthers, show } from '../browser/tabs.ts';
import { fail } from '../fail.ts';
import { loseStored } from '../rules/delivery.ts';
import { isOver, rightOf, rightsOf } from '../rules/keys.ts';
import { isAllowed, isEmptied, leftOn, permissionOf, stop } from '../rules/permission.ts';
import { NAMES, readStores } from '../stores.ts';
import { forgetAll, type Model } from '../visit-model.ts';
import { type OpenTab, onPage, type Step } from './command.ts';
import type { Expected } from './expected.ts';
import { IDLE } from './page.ts';
import { step } from './step.ts';

let tickets = 0;

/** What an event tells of an element that it happens to. */
export const on = (localName: string, attributes: Record<string, string>) => ({
  button: 0,
  composedPath: () => [element(localName, attributes)],
});

/** The visitor turns to the tab, which is activity if it was hidden. */
export async function turnTo(model: Model, tab: OpenTab): Promise<void> {
  tab.page.frozen = false;
  await step(model, {}, () => hideOthers(model.browser, tab));
  if (tab.page.hidden) await step(model, { active: tab.page }, () => show(tab));
}

export const click = (which: number): Step =>
  onPage('click in', which, async (model, tab) => {
    const ticket = `ticket${++tickets}`;
    await turnTo(model, tab);
    await step(model, { active: tab.page, tickets: [ticket] }, () => {
      tab.page.emit('click', on('p', { 'data-elevate-ticket': ticket }));
    });
  });

export const act = (which: number, type: 'pointerdown' | 'keydown' | 'wheel' | 'touchstart'): Step =>
  onPage(`${type} in`, which, async (model, tab) => {
    await turnTo(model, tab);
    await step(model, { active: tab.page }, () => {
      tab.page.emit(type);
    });
  });

/** Asks for the keys, as a page does for its own queries. */
export const askKeys = (which: number): Step =>
  onPage('keys() in', which, async (model, { page }) => {
    page.frozen = false;
    const emptied = isEmptied(model, page.host);
    const right = rightOf(model, rightsOf(model, readStores(model.browser, model.hosts)), page);
    const { seen } = model;
    await step(model, {}, () => {
      const keys = page.tracker.keys();
      if (permissionOf(model, page) === 'perhaps') {
        if (!keys) stop(model, page);
        else if (emptied === 'yes') fail('keys() though everything was taken back');
        else model.permissions.set(page, 'yes');
      }
      if (!keys && !isAllowed(model, page)) return;
      if (!keys?.customerKey || !keys.sessionKey) fail('keys() has none');
      if (isOver(model, keys.sessionKey, page)) fail(`keys() gives ${keys.sessionKey}, which has ended`);
      for (const name of NAMES)
        if (!right[name].keys.includes(keys[name]) && seen.has(keys[name]))
          fail(`keys() gives the ${name} ${keys[name]} instead of ${right[name].keys}`);
    });
  });

/** Calls that wait for consent are left out: what they do then depends on what waits with them. */
const onAnswered = (name: string, which: number, expected: Expected, call: (page: Page) => void): Step =>
  onPage(name, which, async (model, { page }) => {
    const permission = permissionOf(model, page);
    if (permission !== 'yes' && permission !== 'no') return;
    page.frozen = false;
    await step(model, permission === 'yes' ? expected : {}, () => call(page));
    if (expected.resets) model.identities.delete(page);
  });

/** A key that is given without consent is applied once there is some. */
export const identify = (which: number, customerKey: string): Step =>
  onPage(`identify(${customerKey.slice(0, 9)}) in`, which, async (model, { page }) => {
    const permission = permissionOf(model, page);
    const { identities } = model;
    if (permission === 'perhaps') return;
    page.frozen = false;
    const customerKeys = permission === 'yes' ? [customerKey] : [];
    await step(model, { customerKeys }, () => page.tracker.identify(customerKey));
    const before = permission === 'unasked' ? identities.get(page) : undefined;
    identities.set(page, [...(before ?? []), customerKey]);
  });

export const reset = (which: number): Step =>
  onAnswered('reset() in', which, { resets: true, ends: 'must' }, ({ tracker }) => tracker.reset());

export const end = (which: number): Step =>
  onAnswered('end() in', which, { ends: 'must' }, ({ tracker }) => tracker.end());

/** The visitor agrees on a page, or does so once more. */
export const agree = (which: number): Step =>
  onPage('consent(true) in', which, async (model, tab) => {
    const { page } = tab;
    const { waiting, identities } = model;
    await turnTo(model, tab);
    const permission = permissionOf(model, page);
    const tickets = waiting.get(page) ?? [];
    const customerKeys = identities.get(page);
    waiting.delete(page);
    const agrees = { active: page, tickets, customerKeys, unsure: permission === 'perhaps' };
    await step(model, permission === 'yes' ? {} : agrees, () => {
      model.permissions.set(page, 'yes');
      page.tracker.consent(true);
      return model.browser.clock.passInTurns(IDLE);
    });
    const customerKey = customerKeys?.at(-1);
    const isDue = customerKey && (permission === 'no' || permission === 'unasked');
    if (isDue && page.tracker.keys()?.customerKey !== customerKey) fail(`${customerKey} was forgotten`);
  });

/** The visitor refuses on a page, or takes the consent back. */
export const refuse = (which: number): Step =>
  onPage('consent(false) in', which, async (model, tab) => {
    const { page } = tab;
    const { browser, consent } = model;
    await turnTo(model, tab);
    stop(model, page);
    loseStored(model, page.host, page);
    await step(model, { withdraws: true }, () => {
      page.tracker.consent(false);
      // Where consent is not required, it warns of the next page.
      if (consent === 'granted') browser.said.pop();
      const left = leftOn(browser, page.host, model.obstacles);
      if (left.length) fail(`left on ${page.host}: ${left}`);
    });
    delete model.sight[page.host];
    forgetAll(model);
  });

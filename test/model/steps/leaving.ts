/** Pages that go, and what happens on them before. */
import {
  addressOf,
  announce,
  announceDownload,
  type Download,
  type Exit,
  navigate,
} from '../browser/engines.ts';
import type { Page } from '../browser/page.ts';
import { leave, openTab } from '../browser/tabs.ts';
import { fail } from '../fail.ts';
import { loseAnswers } from '../rules/delivery.ts';
import { type Heard, isUndecidable, judgeExit, staysThere } from '../rules/leaving.ts';
import { handEntryOn, othersOpen } from '../rules/open-pages.ts';
import { isAllowed } from '../rules/permission.ts';
import type { Model } from '../visit-model.ts';
import { onPage, type Step } from './command.ts';
import { step } from './step.ts';
import { pass } from './surroundings.ts';
import { on, turnTo } from './visitor.ts';

type Told = { going?: boolean; isByLink?: boolean; clicked?: 'link' | 'form' | false };

/** What the page has heard just now; a navigation, of whatever kind, tells what became of a click. */
function hear(model: Model, page: Page, what: Told): void {
  const { engine, clock } = model.browser;
  const heard: Heard = model.heard.get(page) ?? { goings: [] };
  const moment = { passed: clock.passed, date: clock.date(), isUnsure: !isAllowed(model, page) };
  const { goings, clicked } = heard;
  if (engine.navigates && what.going !== undefined) {
    // It may be the form that was sent before.
    if (clicked?.isForm && !what.isByLink) goings.push({ ...moment, staysThere: true });
    goings.push({ ...moment, staysThere: what.going });
  }
  heard.clicked = what.clicked ? { ...moment, isForm: what.clicked === 'form' } : undefined;
  model.heard.set(page, heard);
}

/** @param delay until the server answers, in ms */
export const go = (which: number, wish: Exit, delay: number): Step =>
  onPage(describe(wish, delay), which, async (model, tab) => {
    const { browser, cookieDomain } = model;
    const { page } = tab;
    const exit: Exit = wish.to === 'sibling' && !cookieDomain ? { ...wish, to: 'page' } : wish;
    const { how, to } = exit;
    const url = addressOf(to, page.host);
    if (how === 'script' || how === 'close') page.frozen = false;
    else await turnTo(model, tab);
    await step(model, how === 'link' ? { active: page } : {}, () =>
      announce(page, browser.engine, exit, url),
    );
    if (how !== 'close' && how !== 'typed')
      hear(model, page, { going: staysThere(exit), isByLink: how === 'link' });
    if (delay) await pass(model, delay);

    const judged = judgeExit(model, page, exit);
    if (judged === 'leaves' && !isUndecidable(model, page, exit)) fail('by the contract, the visit is cut');
    const leaves = { leaves: 'must', stays: 'never', doubt: 'may' } as const;
    const shared = {
      yes: 'never',
      perhaps: judged === 'stays' ? 'never' : 'may',
      no: leaves[judged],
    } as const;
    const ends = { leave: shared[othersOpen(model, page)], pagehide: 'must', timeout: 'never' } as const;
    loseAnswers(model, page, !exit.persisted);
    const going = { ends: isAllowed(model, page) ? ends[model.endOn] : 'never', going: page } as const;
    await step(model, going, () =>
      leave(browser, tab, exit, to === 'sibling' ? new URL(url).hostname : page.host),
    );
    loseAnswers(model, page, !exit.persisted);
    const stays = { stays: 'yes', doubt: 'perhaps', leaves: 'no' } as const;
    handEntryOn(model, page, how === 'close' ? {} : tab, stays[judged]);
    model.pages.delete(page);
    if (!exit.persisted) model.memories.delete(page);
    // What it clicked may be opening elsewhere still when it comes back; where it went is history.
    model.heard.set(page, { goings: [], clicked: model.heard.get(page)?.clicked });
    if (how !== 'close') return;
    // Nobody takes over what was left to the tab.
    const entry = model.entries.get(tab);
    if (entry) model.entries.set({}, entry);
    model.entries.delete(tab);
  });

function describe({ how, to, persisted, breaks, form, isSilent, isAbrupt }: Exit, delay: number): string {
  if (how === 'close') return isAbrupt ? 'close abruptly' : 'close';
  const [kind, broken] = [how === 'form' ? `${form} form` : how, breaks ? ', which breaks,' : ''];
  return `${kind} to ${to}${broken} after ${delay}${persisted ? ' cached' : ''}${isSilent ? ' silent' : ''} in`;
}

/** By a modifier, the middle button, a target, or the page's own code: nothing tells where it opens, or whether. */
export const openElsewhere = (which: number, how: 'ctrl' | 'middle' | 'target' | 'code' | 'form'): Step =>
  onPage(`open a link elsewhere (${how}) from`, which, async (model, tab) => {
    const { browser } = model;
    const { page } = tab;
    if (browser.tabs.length > 3) return;
    await turnTo(model, tab);
    const link = { href: addressOf('page', page.host), ...(how === 'target' && { target: 'other' }) };
    await step(model, how === 'form' ? {} : { active: page }, () => {
      if (how === 'form') page.emit('submit', on('form', {}));
      else if (how === 'middle') page.emit('auxclick', { ...on('a', link), button: 1 });
      else if (how === 'code') page.emit('click', on('a', link)).preventDefault();
      else page.emit('click', { ...on('a', link), ctrlKey: how === 'ctrl' });
    });
    hear(model, page, { clicked: how === 'form' ? 'form' : 'link' });
    openTab(browser, page.host, how === 'code' ? tab : undefined);
  });

/** A click that announces a navigation which never comes. */
export const download = (which: number, kind: Download): Step =>
  onPage(`download (${kind}) in`, which, async (model, tab) => {
    const { engine } = model.browser;
    const { page } = tab;
    await turnTo(model, tab);
    await step(model, { active: page }, () => announceDownload(page, engine, kind));
    const isHidden = kind === 'attribute' && engine.swaps;
    hear(model, page, isHidden ? { clicked: !engine.navigates && 'link' } : { going: kind !== 'away' });
  });

/** A link that a single-page shop follows by itself, or that the page prevents. */
export const follow = (which: number, how: 'softly' | 'not at all'): Step =>
  onPage(`follow a link ${how} in`, which, async (model, tab) => {
    const { engine } = model.browser;
    const { page } = tab;
    const url = addressOf('page', page.host);
    await turnTo(model, tab);
    await step(model, { active: page }, () => {
      page.emit('click', on('a', { href: url }));
      const sameDocument = how === 'softly';
      navigate(page, engine, { url, sameDocument, isPrevented: !sameDocument });
    });
    hear(model, page, { clicked: !engine.navigates && 'link' });
  });

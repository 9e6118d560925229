/** One step of a sequence: lets it happen in the browser and compares what came of it with the rules. */
import type { Attempt } from '../browser/network.ts';
import type { Page } from '../browser/page.ts';
import { fail } from '../fail.ts';
import { checkKept, sortAttempts } from '../rules/delivery.ts';
import { wrongForms } from '../rules/form.ts';
import { noteSight, rightsOf } from '../rules/keys.ts';
import { noteMemories } from '../rules/memory.ts';
import { isSure, mustBeNoticed, noteActivity, notePossibleActivity } from '../rules/noticing.ts';
import { enter, mayEnter } from '../rules/open-pages.ts';
import { isAllowed, isEmptied, noteEmptied, permissionOf, stop } from '../rules/permission.ts';
import { checkMade } from '../rules/sent.ts';
import { checkStores } from '../rules/stores.ts';
import { checkTickets, isByListener } from '../rules/tickets.ts';
import { readStores, type Stores } from '../stores.ts';
import { type Model, TIMEOUT } from '../visit-model.ts';
import type { Expected, Seen } from './expected.ts';

const NEW = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Until all tabs see what was written, in ms. */
const UNTIL_SEEN = 6;

export async function step(model: Model, expected: Expected, happen: () => unknown): Promise<void> {
  const { browser, session, seen } = model;
  const before = readStores(browser, model.hosts);
  rememberKeys(model, before);
  const rights = rightsOf(model, before);
  const wasLive = session.state === 'live';
  const wasTooOld = wasLive && browser.clock.date() - session.latest >= TIMEOUT;
  noteEmptied(model);
  const emptied = model.hosts.filter((host) => isEmptied(model, host) === 'yes');
  const looks = isSure(model, expected);
  Object.assign(browser, { attempts: [], stored: [], looked: new Set() });
  model.clicked = [];

  await happen();
  await browser.clock.passInTurns(UNTIL_SEEN);

  const actor = typeof expected.active === 'function' ? expected.active() : expected.active;
  if (actor && looks && emptied.includes(actor.host) && permissionOf(model, actor) === 'perhaps')
    stop(model, actor);
  const permission = actor && permissionOf(model, actor);
  const page = permission === 'yes' ? actor : undefined;
  const used = expected.unsure ? undefined : page;
  checkPermission(model, emptied, (page) => page !== expected.active || looks);
  const isNew = (key: string) => !seen.has(key) && NEW.test(key);
  const ending = expected.going ?? actor;
  const mayHaveStopped = ending && permissionOf(model, ending) === 'perhaps';
  const ends = mayHaveStopped && expected.ends === 'must' ? 'may' : (expected.ends ?? 'never');
  const seenStep: Seen = { ...expected, ends, before, rights, hasEnded: false, isNew };
  const made = sortAttempts(model, browser.attempts);
  for (const attempt of made) {
    checkMade(model, seenStep, attempt);
    if (isByListener(model, attempt)) noteListener(model, attempt, expected.going);
  }
  checkTickets(model, actor, made, expected.tickets ?? []);
  const { faults, said } = browser;
  for (const wrong of [...faults, ...wrongForms(model)]) if (wrong) fail(wrong);
  if (said.length) fail(`the console says: ${said.join('; ')}`);
  if (wasLive && !seenStep.hasEnded) {
    const isRevived = [...session.keys].some((key) => model.revived.has(key));
    if (ends === 'must' && !isRevived) fail('the session must end, and did not');
    if (wasTooOld && used) fail('the session was too old, and was not ended');
    if (mustBeNoticed(model, expected.waited ?? 0)) fail('a page is open, and nobody ended the session');
  }
  if (used) {
    noteActivity(model, used, looks);
    if (looks) enter(model, used);
    else mayEnter(model, used);
  } else if (actor && (page || permission === 'perhaps')) {
    notePossibleActivity(model);
    mayEnter(model, actor);
  }
  const known = actor && model.pages.get(actor);
  if (known && (looks || expected.unsure)) known.active = browser.clock.date();
  const after = readStores(browser, model.hosts);
  const usedHost = looks ? used?.host : undefined;
  checkStores(model, seenStep, after, usedHost);
  noteSight(model, before, after, usedHost);
  checkKept(model);
  noteMemories(model, used, looks);
  rememberKeys(model, after);
  if (session.state !== 'none')
    for (const { cookie, local } of Object.values(after))
      for (const { sessionKey } of [cookie, local]) if (sessionKey) session.keys.add(sessionKey);
  for (const { url } of made) for (const key of new URL(url).searchParams.values()) seen.add(key);
}

/** A listener's click starts the next session, be it on a page that goes. */
function noteListener(model: Model, { page, time, url }: Attempt, going: Page | undefined): void {
  noteActivity(model, page, true, time);
  model.session.keys.add(new URL(url).searchParams.get('sessionKey') ?? '');
  if (page === going) model.entries.set({}, 'perhaps');
  else enter(model, page);
}

/** Nothing is stored where it is not allowed, or not any more. */
function checkPermission(model: Model, emptied: string[], mustLook: (page: Page) => boolean): void {
  for (const { page, what, text } of model.browser.stored) {
    if (/;\s*max-age=(0|-)/i.test(text)) continue;
    const hasStopped =
      permissionOf(model, page) === 'perhaps' &&
      emptied.includes(page.host) &&
      // What it stored before it looked, it has removed.
      !isGone(model, page, what) &&
      isEmptied(model, page.host) === 'yes' &&
      mustLook(page);
    if (!isAllowed(model, page) || hasStopped) fail(`${page.name} stored ${what} ${text} without consent`);
  }
}

const isGone = ({ browser }: Model, { host }: Page, what: string): boolean =>
  what !== 'cookie' && browser.area(host).peek(what) === undefined;

function rememberKeys({ seen }: Model, stores: Stores): void {
  for (const { cookie, local } of Object.values(stores))
    for (const key of [...Object.values(cookie), ...Object.values(local)]) if (key) seen.add(key);
}

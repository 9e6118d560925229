/** One step of a sequence: lets it happen in the browser and compares what came of it with the rules. */
import { isSure, mustBeNoticed } from './noticing-rule.ts';
import type { Page } from './page.ts';
import { isAllowed, isEmptied, noteEmptied, permissionOf, stop } from './permission-rule.ts';
import { checkSent } from './sent-rule.ts';
import { type Keys, readStores, resolveAll, type Stores } from './stores.ts';
import { checkStores } from './stores-rule.ts';
import { type Model, noteActivity, notePage, notePossibleActivity, TIMEOUT } from './visit-model.ts';

export type Expected = {
  /** The page on which there is activity; a function where it is yet to open. */
  active?: Page | (() => Page);
  /** The page that goes. */
  going?: Page;
  /** Whether this ends the session; too old a session ends besides. */
  ends?: 'must' | 'may' | 'never';
  /** Tickets of clicks that must go out; those of a page without consent wait. */
  tickets?: string[];
  /** The page may notice activity, or not. */
  unsure?: boolean;
  /** Everything that a page's host has is deleted. */
  withdraws?: boolean;
  /** The customer key that is set. */
  customerKey?: string;
  /** Both keys must be new ones afterwards. */
  resets?: boolean;
  /** For so many ms all timers were free to fire. */
  waited?: number;
};

/** A step as it is looked at afterwards. */
export type Seen = Expected & {
  before: Stores;
  /** By host, the keys that were the ones to use before. */
  right: Record<string, Keys>;
  /** The same where a host still knows of an end that the others have forgotten. */
  remembered: Record<string, Keys>;
  /** The session has ended in this step. */
  hasEnded: boolean;
  isNew(key: string): boolean;
};

const NEW = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

export function fail(what: string): never {
  throw new Error(what);
}

export function step(model: Model, expected: Expected, happen: () => void): void {
  const { browser, session, seen } = model;
  const before = readStores(browser, model.hosts);
  rememberKeys(model, before);
  const right = resolveAll(before, model.written, (key) => isOver(model, key));
  const remembered = resolveAll(before, model.written, (key) => model.ended.has(key));
  const wasLive = session.state === 'live';
  const wasTooOld = wasLive && browser.clock.date() - session.latest >= TIMEOUT;
  const first = browser.sent.length;
  noteEmptied(model);
  const emptied = model.hosts.filter((host) => isEmptied(browser, host));
  const looks = isSure(model, expected);
  const mustLook = (page: Page) =>
    permissionOf(model, page) === 'perhaps' &&
    emptied.includes(page.host) &&
    isEmptied(browser, page.host) &&
    (page !== expected.active || looks);
  browser.stored = [];

  happen();
  // Until all tabs see what was written.
  browser.clock.pass(6);

  const actor = typeof expected.active === 'function' ? expected.active() : expected.active;
  if (actor && looks && emptied.includes(actor.host) && permissionOf(model, actor) === 'perhaps')
    stop(model, actor);
  const permission = actor && permissionOf(model, actor);
  const page = permission === 'yes' ? actor : undefined;
  const used = expected.unsure ? undefined : page;
  for (const { page, what } of browser.stored)
    if (!isAllowed(model, page) || mustLook(page)) fail(`${page.name} stored ${what} without consent`);
  const isNew = (key: string) => !seen.has(key) && NEW.test(key);
  const ending = expected.going ?? actor;
  const mayHaveStopped = ending && permissionOf(model, ending) === 'perhaps';
  const ends = mayHaveStopped && expected.ends === 'must' ? 'may' : expected.ends;
  const step: Seen = {
    ...expected,
    ...(ends && { ends }),
    before,
    right,
    remembered,
    hasEnded: false,
    isNew,
  };
  const sent = browser.sent.slice(first);
  for (const request of sent) checkSent(model, step, request);
  const tickets = sent.flatMap(({ body }) => (body ? [JSON.parse(body).ticket] : []));
  checkTickets(model, actor, tickets, expected.tickets ?? []);
  if (browser.said.length) fail(`the console says: ${browser.said.join('; ')}`);
  if (wasLive && !step.hasEnded) {
    if (ends === 'must') fail('the session must end, and did not');
    if (wasTooOld && used) fail('the session was too old, and was not ended');
    if (mustBeNoticed(model, expected.waited ?? 0)) fail('a page is open, and nobody ended the session');
  }
  if (used) {
    noteActivity(model, looks);
    if (looks) notePage(model, used, model.pages.get(used)?.lost);
  } else if (page || permission === 'perhaps') notePossibleActivity(model);
  const known = actor && model.pages.get(actor);
  if (known && (looks || expected.unsure)) known.active = browser.clock.date();
  const after = readStores(browser, model.hosts);
  checkStores(model, step, after, looks ? used?.host : undefined);
  rememberKeys(model, after);
  for (const { url } of sent) for (const key of new URL(url).searchParams.values()) seen.add(key);
}

/** Clicks go out, or wait; whether they do tells what a page may that perhaps has stopped. */
function checkTickets(model: Model, page: Page | undefined, sent: string[], due: string[]): void {
  const permission = page && permissionOf(model, page);
  if (page && permission === 'perhaps' && due.length) {
    if (sent.length) model.permissions.set(page, 'yes');
    else stop(model, page);
  }
  if (page && permission === 'unasked') model.waiting.set(page, [...(model.waiting.get(page) ?? []), ...due]);
  const expected = page && isAllowed(model, page) ? due : [];
  if (`${sent}` !== `${expected}`) fail(`tickets sent: "${sent}" instead of "${expected}"`);
}

/** Whether a session key is known to have ended. */
export function isOver({ ended, forgotten }: Model, key: string): boolean {
  return ended.has(key) && !forgotten.has(key);
}

function rememberKeys({ seen }: Model, stores: Stores): void {
  for (const { cookie, local } of Object.values(stores))
    for (const key of [...Object.values(cookie), ...Object.values(local)]) if (key) seen.add(key);
}

/** One step of a sequence: lets it happen in the browser and compares what came of it with the rules. */
import type { Page } from './page.ts';
import { checkSent } from './sent-rule.ts';
import { type Keys, readStores, resolve, type Stores } from './stores.ts';
import { checkStores } from './stores-rule.ts';
import { type Model, noteActivity, notePage, SECOND, TIMEOUT } from './visit-model.ts';

export type Expected = {
  /** The page on which there is activity; a function where it is yet to open. */
  active?: Page | (() => Page);
  /** Whether this ends the session; too old a session ends besides. */
  ends?: 'must' | 'may' | 'never';
  /** The ticket of a click that must go out. */
  ticket?: string;
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
  /** The session has ended in this step. */
  hasEnded: boolean;
  isNew(key: string): boolean;
};

const NEW = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

export function fail(what: string): never {
  throw new Error(what);
}

export function step(model: Model, expected: Expected, happen: () => void): void {
  const { browser, session, seen, sure } = { ...model, sure: isSure(model, expected) };
  const before = readStores(browser, model.hosts);
  rememberKeys(model, before);
  const right: Seen['right'] = {};
  for (const host of model.hosts)
    right[host] = resolve(before[host], model.written[host], (key) => isOver(model, key));
  const wasLive = session.state === 'live';
  const wasTooOld = wasLive && browser.clock.date() - session.latest >= TIMEOUT;
  const first = browser.sent.length;

  happen();
  // Until all tabs see what was written.
  browser.clock.pass(6);

  const page = typeof expected.active === 'function' ? expected.active() : expected.active;
  const isNew = (key: string) => !seen.has(key) && NEW.test(key);
  const step: Seen = { ...expected, before, right, hasEnded: false, isNew };
  const sent = browser.sent.slice(first);
  for (const request of sent) checkSent(model, step, request);
  const tickets = sent.flatMap(({ body }) => (body ? [JSON.parse(body).ticket] : []));
  if (tickets.join() !== (expected.ticket ?? '')) fail(`tickets sent: "${tickets}"`);
  if (browser.said.length) fail(`the console says: ${browser.said.join('; ')}`);
  if (wasLive && !step.hasEnded) {
    if (expected.ends === 'must') fail('the session must end, and did not');
    if (wasTooOld && page) fail('the session was too old, and was not ended');
    if (mustBeNoticed(model, expected.waited ?? 0)) fail('a page is open, and nobody ended the session');
  }
  if (page) {
    noteActivity(model, sure);
    if (sure) notePage(model, page, model.pages.get(page)?.lost);
  }
  const after = readStores(browser, model.hosts);
  checkStores(model, step, after, sure ? page?.host : undefined);
  rememberKeys(model, after);
  for (const { url } of sent) for (const key of new URL(url).searchParams.values()) seen.add(key);
}

/** Whether a session key is known to have ended. */
export function isOver({ ended, forgotten }: Model, key: string): boolean {
  return ended.has(key) && !forgotten.has(key);
}

function rememberKeys({ seen }: Model, stores: Stores): void {
  for (const { cookie, local } of Object.values(stores))
    for (const key of [...Object.values(cookie), ...Object.values(local)]) if (key) seen.add(key);
}

/** Activity that is not the first within seconds may go unnoticed; what sends or opens something never does. */
function isSure({ pages, browser }: Model, { active, ticket }: Expected): boolean {
  if (typeof active !== 'object' || ticket) return true;
  return browser.clock.date() - (pages.get(active)?.active ?? -Infinity) >= 5 * SECOND;
}

/** Whether timers had the time to find the session too old. */
function mustBeNoticed({ browser, session, pages, steady, turnedBack }: Model, waited: number): boolean {
  const slack = steady ? 4 * SECOND : TIMEOUT / 2 + 4 * SECOND;
  const tooOld = browser.clock.date() - session.latest >= TIMEOUT + slack;
  const noticed = turnedBack === -Infinity && waited >= slack && tooOld;
  return [...pages.keys()].some(({ frozen }) => !frozen) && (noticed || waited > 2 * TIMEOUT + 4 * SECOND);
}

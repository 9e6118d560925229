/** What becomes of notifications: each arrives once, or waits where a later page finds it. */
import type { Attempt } from '../browser/network.ts';
import type { Page } from '../browser/page.ts';
import { fail } from '../fail.ts';
import { isImpaired, MINUTE, type Model } from '../visit-model.ts';
import { isAlone } from './memory.ts';

export type Notification = {
  page: Page;
  url: string;
  body: string | undefined;
  date: number;
  /** When the answer to its last request is known, by the clock. */
  answered: number;
  hasArrived: boolean;
  /** The page went before the answer came: nobody knows whether it arrived, or that it did not. */
  isUnclear: boolean;
  /** What was stored is gone: by a withdrawal never to be sent, or lost. */
  is?: 'withdrawn' | 'lost';
  /** It waits in the memory of its page. */
  inMemory: boolean;
  /** It had been kept, and was taken out to be tried again. */
  isRetry: boolean;
};

const HOUR = 60 * MINUTE;

/** Each click has a ticket of its own, and each session one end. */
function idOf({ url, body }: Attempt): string {
  return body ? body : `end ${sessionOf(url)}`;
}

const sessionOf = (url: string): string => new URL(url).searchParams.get('sessionKey') ?? '';

/** Checks those that were tried before; returns the others. */
export function sortAttempts(model: Model, attempts: Attempt[]): Attempt[] {
  const failed = new Map<Page, Set<string>>();
  const made = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const { page, url, body, time, answered, arrives } = attempt;
    const id = idOf(attempt);
    const known = model.notifications.get(id);
    const isAgain = !body && known && !made.has(id) && mayEndAgain(model, known, attempt);
    if (known && !isAgain) {
      checkAgain(model, id, known, attempt);
      if (!arrives) failed.set(page, (failed.get(page) ?? new Set()).add(id));
      const hasArrived = known.hasArrived || arrives;
      Object.assign(known, {
        page,
        answered,
        hasArrived,
        isUnclear: known.isUnclear && !arrives,
        isRetry: true,
        inMemory: known.inMemory || isImpaired(model, page.host),
      });
      continue;
    }
    const inMemory = isImpaired(model, page.host);
    const notification = {
      page,
      url,
      body,
      date: time,
      answered,
      hasArrived: arrives,
      inMemory,
      isRetry: false,
    };
    model.notifications.set(id, { ...notification, isUnclear: false });
    made.set(id, attempt);
  }
  for (const [page, { size }] of failed)
    if (size > 1) fail(`${page.name} tried ${size} that wait, though the first one failed`);
  return [...made.values()];
}

/** An end of which nobody can know any more. */
function mayEndAgain({ forgotten }: Model, known: Notification, { time, page, tried }: Attempt): boolean {
  const { url, hasArrived, isUnclear, is, date, answered } = known;
  const isGone =
    (hasArrived && !isUnclear && tried >= answered) ||
    (is === 'lost' && time - date > HOUR) ||
    (is === 'withdrawn' && page.host !== known.page.host);
  return isGone && forgotten.has(sessionOf(url));
}

function checkAgain(model: Model, id: string, known: Notification, attempt: Attempt): void {
  const { page, url, body, time, tried } = attempt;
  // Pages that share no storage each find the session too old.
  if (!body && (known.inMemory || isAlone(model, page))) return;
  if (known.is === 'withdrawn') fail(`${page.name} sent ${id}, which was withdrawn`);
  // Where the browser says that it is offline and is not, a page may find what another one tries at this moment.
  const isPending = tried < known.answered && !model.browser.network.onLine;
  if (known.hasArrived && !known.isUnclear && !isPending) fail(`${page.name} sent ${id} twice`);
  if (time - known.date > HOUR) fail(`${page.name} sent ${id}, which is more than an hour old`);
  if (new URL(known.url).href !== new URL(url).href || known.body !== body)
    fail(`${page.name} sent ${id} as ${url} ${body}, which was ${known.url}`);
}

/** All that has not arrived waits: in storage, or in the memory of a page. */
export function checkKept(model: Model): void {
  const { clock } = model.browser;
  for (const [id, known] of model.notifications) {
    const { page, hasArrived, answered, date, inMemory } = known;
    if (hasArrived || known.is) continue;
    if (Math.abs(clock.date() - date) >= HOUR) known.is = 'lost';
    else if (inMemory || answered > clock.passed) continue;
    else if (!isStored(model, known)) fail(`${page.name} lost ${id}`);
  }
}

function isStored({ browser }: Model, { page, url, body }: Notification): boolean {
  const area = browser.area(page.host);
  const texts = body ? [JSON.parse(body).ticket] : ['end', sessionOf(url)];
  return area
    .names()
    .filter((name) => name.startsWith('elevate-tracker'))
    .some((name) => texts.every((text) => area.peek(name)?.includes(text)));
}

/** A page goes, for good or into the cache. */
export function loseAnswers({ browser, notifications }: Model, page: Page, isGone: boolean): void {
  for (const known of notifications.values()) {
    if (known.page !== page) continue;
    const isPending = known.answered > browser.clock.passed;
    known.isUnclear ||= isPending;
    // What was kept while offline is in storage; what the browser refused may not be kept yet.
    const { inMemory, isRetry } = known;
    const isKept = isPending ? !browser.network.onLine && !inMemory && !isRetry : !(inMemory && isGone);
    if (!known.hasArrived && !isKept) known.is ??= 'lost';
  }
}

/** What is stored on a host is gone; by a withdrawal on a page, what that page has in memory as well. */
export function loseStored({ browser, notifications }: Model, host: string, withdrawn?: Page): void {
  for (const known of notifications.values()) {
    if (known.hasArrived || known.is === 'withdrawn' || known.page.host !== host) continue;
    if (known.is === 'lost' && known.page !== withdrawn) continue;
    // What another page tries at this moment, it may keep afterwards.
    const isStored = !known.inMemory && known.answered <= browser.clock.passed;
    known.is = withdrawn && (known.page === withdrawn || isStored) ? 'withdrawn' : 'lost';
  }
}

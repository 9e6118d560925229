/** A page as the tracker sees it: a window made of fakes, in which the built tracker runs with a state of its own. */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import type { Browser } from './browser.ts';
import type { Owner } from './clock.ts';
import { datasetOf, ELEMENT } from './engines.ts';

/** Everything that the tracker may find in its global scope and Node does not have, or has for itself. */
const GLOBALS = [
  'window',
  'top',
  'document',
  'location',
  'navigator',
  'navigation',
  'localStorage',
  'crypto',
  'console',
  'Date',
  'Math',
  'setTimeout',
  'clearTimeout',
  'fetch',
  'addEventListener',
  'dispatchEvent',
  'StorageEvent',
  'CustomEvent',
  'Document',
  'Element',
  'MutationObserver',
] as const;

const BUILT = new URL('../../dist/elevate-tracker.js', import.meta.url);
/** Compiled once; each call is one evaluation of the script, as a page of its own does it. */
const evaluate = compileFunction(readFileSync(BUILT, 'utf8'), [...GLOBALS]);

/** Whatever a page hands over, be it a proxy that throws. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

type Listener = (event: object) => void;

export type Handle = {
  end(): void;
  reset(): void;
  identify(customerKey: string): void;
  consent(granted: boolean): void;
  click(ticket: unknown): void;
  notify(type: unknown, body?: unknown): void;
  push(...items: unknown[]): void;
  keys(): { customerKey: string; sessionKey: string } | null;
};

export type Page = Owner & {
  name: string;
  host: string;
  hidden: boolean;
  tracker: Handle;
  /** Lets the window hear an event. */
  emit(type: string, members?: object): void;
};

/** @param surroundings what else, or what instead, the tracker finds in its global scope */
export function loadPage(
  browser: Browser,
  name: string,
  host: string,
  surroundings: Record<string, unknown> = {},
): Page {
  const { clock, engine, jar } = browser;
  const listeners: Record<string, Listener[]> = {};
  const addEventListener = (type: string, listener: Listener): void => {
    listeners[type] ??= [];
    listeners[type].push(listener);
  };
  const emit = (type: string, members: object = {}): void => {
    const event = { type, timeStamp: clock.passed, defaultPrevented: false, composedPath: () => [] };
    for (const listener of listeners[type] ?? []) listener(Object.assign(event, members));
  };
  const page: Page = { name, host, hidden: false, frozen: false, emit, tracker: {} as Handle };
  const location = new URL(`https://${host}/`);
  const setTimeout = (task: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
    clock.setTimeout(page, () => task(...args), Number(delay) || 0);
  const say = (...values: unknown[]) => void browser.said.push(`${name}: ${values.map(textOf).join(' ')}`);
  const stored = (what: string) => void browser.stored.push({ page, what });
  const document = {
    currentScript: { dataset: datasetOf(browser.attributes), src: browser.attributes.src ?? '' },
    baseURI: location.href,
    dispatchEvent: () => true,
    get hidden() {
      return page.hidden;
    },
    get cookie() {
      return jar.read(host);
    },
    set cookie(text: string) {
      if (!text.includes('Max-Age=0')) stored(text);
      jar.write(host, text);
    },
  };
  const scope: Record<string, unknown> = {
    document,
    Document: { prototype: document },
    Element: ELEMENT,
    MutationObserver: function MutationObserver() {
      return { observe() {} };
    },
    location,
    navigator: {
      onLine: true,
      sendBeacon(url: string, body?: string) {
        browser.sent.push({ page, url, body, time: clock.date() });
        return true;
      },
    },
    localStorage: browser.area(host).seenBy(page, stored),
    crypto: { randomUUID: browser.newUuid },
    console: { log() {}, warn: say, error: say },
    Date: { now: clock.date },
    Math: Object.assign(Object.create(Math), { random: browser.random }),
    setTimeout,
    clearTimeout: (id: number) => clock.clearTimeout(id),
    addEventListener,
    dispatchEvent: () => true,
    StorageEvent: Object,
    CustomEvent: Object,
    // WebKit has none.
    requestIdleCallback: engine.idle ? (task: () => void) => setTimeout(task, 50) : undefined,
    ...(engine.swaps && { onpageswap: null }),
    ...(engine.navigates && {
      NavigateEvent: {},
      navigation: {
        addEventListener: (type: string, listener: Listener) => addEventListener(`${type}`, listener),
      },
    }),
    ...surroundings,
  };
  scope.window = scope.top = scope;
  evaluate(...GLOBALS.map((global) => scope[global]));
  page.tracker = scope.elevateTracker as Handle;
  return page;
}

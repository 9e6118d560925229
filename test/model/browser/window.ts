/** A page's global scope: everything that the tracker may find there and Node does not have, or has for itself. */
import { inspect } from 'node:util';
import type { Browser } from './browser.ts';
import { FOLDER } from './cookie-jar.ts';
import { element, FakeElement, FakeEvent } from './elements.ts';
import { networkOf } from './network.ts';
import type { Page } from './page.ts';
import { sessionStorageOf } from './storage.ts';

type Listener = ((event: FakeEvent) => void) | { handleEvent(event: FakeEvent): void };

/** Of the window, the document and the navigation alike: no type of event comes from two of them. */
function createTarget() {
  const listeners: Record<string, Set<Listener>> = {};
  return {
    addEventListener(type: string, listener: Listener): void {
      listeners[type] ??= new Set();
      listeners[type].add(listener);
    },
    removeEventListener(type: string, listener: Listener): void {
      listeners[type]?.delete(listener);
    },
    dispatchEvent(event: FakeEvent): boolean {
      for (const listener of listeners[event.type] ?? [])
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      return !event.defaultPrevented;
    },
  };
}

class Navigation {}

/** Whatever a page hands over, be it a proxy that throws. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

export function createWindow(browser: Browser, page: Page, session: Map<string, string>) {
  const { clock, engine, jar } = browser;
  const { name, host } = page;
  const target = createTarget();
  const opened = clock.passed;
  const now = () => clock.passed - opened;
  const location = new URL(`https://${host}${FOLDER}`);
  const setTimeout = (task: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
    clock.setTimeout(page, () => task(...args), Number(delay) || 0);
  const clearTimeout = (id: number) => clock.clearTimeout(id);
  const say = (...values: unknown[]) => void browser.said.push(`${name}: ${values.map(textOf).join(' ')}`);
  const stored = (what: string, text: string, old?: string) =>
    void browser.stored.push({ page, what, text, old });
  const { sendBeacon, fetch } = networkOf(browser, page);

  const document = {
    ...target,
    currentScript: element('script', browser.attributes),
    baseURI: location.href,
    prerendering: false,
    get hidden() {
      return page.hidden;
    },
    get visibilityState() {
      return page.hidden ? 'hidden' : 'visible';
    },
    get cookie() {
      browser.looked.add(page);
      return jar.read(host);
    },
    set cookie(text: string) {
      stored('cookie', text);
      jar.write(host, text);
    },
  };

  const scope: Record<string, unknown> = {
    ...target,
    dispatchEvent(event: FakeEvent) {
      if (event.type === 'storage') browser.told.set(page, event.newValue);
      return target.dispatchEvent(event);
    },
    document,
    Document: { prototype: document },
    Element: FakeElement,
    HTMLElement: FakeElement,
    HTMLScriptElement: FakeElement,
    Event: FakeEvent,
    CustomEvent: FakeEvent,
    StorageEvent: FakeEvent,
    MutationObserver: function MutationObserver() {
      return { observe() {}, disconnect() {} };
    },
    location,
    origin: location.origin,
    performance: { now, timeOrigin: clock.date() },
    navigator: {
      get onLine() {
        return browser.network.onLine;
      },
      sendBeacon,
      locks: browser.locks(host).of(page),
    },
    fetch,
    localStorage: browser.area(host).seenBy(page, stored),
    sessionStorage: sessionStorageOf(session),
    crypto: { randomUUID: browser.newUuid },
    console: { log() {}, warn: say, error: say },
    Date: { now: clock.date },
    Math: Object.assign(Object.create(Math), { random: browser.random }),
    setTimeout,
    clearTimeout,
    // Safari has none.
    ...(engine.idle && {
      requestIdleCallback: (task: () => void) => setTimeout(task, 50),
      cancelIdleCallback: clearTimeout,
    }),
    ...(engine.swaps && { onpageswap: null, PageSwapEvent: FakeEvent }),
    ...(engine.navigates && {
      Navigation,
      NavigateEvent: FakeEvent,
      navigation: Object.assign(new Navigation(), target),
    }),
  };
  for (const self of ['window', 'self', 'top', 'parent', 'globalThis']) scope[self] = scope;

  function emit(type: string, members: object = {}): FakeEvent {
    const event = new FakeEvent(type, { timeStamp: now(), ...members });
    target.dispatchEvent(event);
    return event;
  }

  return { scope, emit, listen: target.addEventListener };
}

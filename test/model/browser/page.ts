/** A page as the tracker sees it: a window made of fakes, in which the built tracker runs with a state of its own. */
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import type { Browser } from './browser.ts';
import type { Owner } from './clock.ts';
import type { FakeEvent } from './elements.ts';
import { createWindow } from './window.ts';

const BUILT = readFileSync(new URL('../../../dist/elevate-tracker.js', import.meta.url), 'utf8');

/** The script, compiled once for each set of globals; each call is one evaluation, as a page of its own does it. */
const compiled = new Map<string, (...globals: unknown[]) => void>();

function evaluate(scope: Record<string, unknown>): void {
  const names = Object.keys(scope);
  const set = names.join();
  const run = compiled.get(set) ?? (compileFunction(BUILT, names) as (...globals: unknown[]) => void);
  compiled.set(set, run);
  run(...names.map((name) => scope[name]));
}

type Handle = {
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
  emit(type: string, members?: object): FakeEvent;
  /** The page's own listener. */
  listen(type: string, listener: (event: FakeEvent) => void): void;
};

/**
 * @param surroundings what else, or what instead, the tracker finds in its global scope
 * @param session the tab's sessionStorage
 */
export function loadPage(
  browser: Browser,
  name: string,
  host: string,
  surroundings: Record<string, unknown> = {},
  session = new Map<string, string>(),
): Page {
  const page = { name, host, hidden: false, frozen: false } as Page;
  const { scope, emit, listen } = createWindow(browser, page, session);
  Object.assign(page, { emit, listen });
  Object.assign(scope, surroundings);
  evaluate(scope);
  page.tracker = scope.elevateTracker as Handle;
  return page;
}

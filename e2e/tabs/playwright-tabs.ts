import {
  type BrowserContext,
  type BrowserType,
  chromium,
  firefox,
  type LaunchOptions,
  type Page,
  webkit,
} from 'playwright';
import type { Engine, Browser as Found } from '../../scripts/browsers.mjs';
import type { Browser, Driver, Profile } from './driver.ts';

const TYPES: Record<Engine, BrowserType> = { chromium, firefox, webkit };

export async function launchByPlaywright(engine: Engine, found: Found): Promise<Browser> {
  const browser = await TYPES[engine].launch(optionsFor(engine, found));
  // Firefox has no touch screen over WebDriver BiDi.
  const hasTouch = engine !== 'firefox';
  return {
    newProfile: async () => profileOf(await browser.newContext({ hasTouch })),
    close: () => browser.close(),
  };
}

export function optionsFor(engine: Engine, { kind, executablePath }: Found): LaunchOptions {
  if (engine === 'chromium') {
    return {
      executablePath,
      args: [...QUIET, `--host-resolver-rules=MAP ${FOREIGN_HOST} 127.0.0.1`],
      // Playwright turns the back/forward cache off, which visitors have on.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    };
  }
  // The channel makes Playwright speak WebDriver BiDi, all that a Firefox not of its own build understands.
  const channel = kind === 'system' ? 'moz-firefox' : undefined;
  return {
    executablePath,
    ...(channel && { channel }),
    firefoxUserPrefs: { 'network.dns.localDomains': FOREIGN_HOST },
  };
}

/** Leads to this machine, but is no localhost, which browsers trust as they do https. */
export const FOREIGN_HOST = 'shop.test';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function profileOf(context: BrowserContext): Promise<Profile> {
  const aside = await context.newPage();
  return {
    aside: driverOf(aside),
    open: async () => driverOf(await context.newPage()),
    nextOpened: async () => driverOf(await context.waitForEvent('page')),
    cookies: async () =>
      (await context.cookies()).map(({ expires, ...cookie }) =>
        expires < 0 ? cookie : { ...cookie, expires },
      ),
    clearCookies: () => context.clearCookies(),
    setOffline: (offline) => context.setOffline(offline),
    async empty() {
      for (const page of context.pages()) if (page !== aside) await page.close();
      await context.clearCookies();
    },
  };
}

function driverOf(page: Page): Driver {
  // Playwright loses sight of a page that comes from the back/forward cache: its locators and its waiting for
  // navigations hang there, while these calls go on working.
  const { mouse, keyboard } = page;
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void page.reload().catch(ignoreLostNavigation),
    back: async () => void page.goBack().catch(ignoreLostNavigation),
    forward: async () => void page.goForward().catch(ignoreLostNavigation),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    move: ({ x, y }) => mouse.move(x, y),
    buttonDown: (button) => mouse.down({ button }),
    buttonUp: (button) => mouse.up({ button }),
    click: ({ x, y }, button, clickCount) => mouse.click(x, y, { button, clickCount }),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    keyDown: (key) => keyboard.down(key),
    keyUp: (key) => keyboard.up(key),
    type: (text) => keyboard.type(text),
    close: () => page.close(),
  };
}

function ignoreLostNavigation(): void {}

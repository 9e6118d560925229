import { type BrowserContext, type BrowserType, chromium, firefox, type Page, webkit } from 'playwright';
import type { Engine, Browser as Found } from '../../../scripts/machine/browsers.mjs';
import { type Browser, type Driver, onTheWay, type Point, type Profile } from './driver.ts';
import { windowsOf } from './firefox-windows.ts';
import { isBidi, optionsFor } from './launch-options.ts';
import { withPromptAnswers } from './prompt-answers.ts';

const TYPES: Record<Engine, BrowserType> = { chromium, firefox, webkit };

export async function launchByPlaywright(engine: Engine, found: Found): Promise<Browser> {
  const inWindows = isBidi(engine, found.kind);
  const launched = () => TYPES[engine].launch(optionsFor(engine, found));
  const browser = await (inWindows ? withPromptAnswers(launched) : launched());
  // Firefox has no touch screen over WebDriver BiDi, and its windows are small as they are.
  const options = inWindows ? { viewport: null } : { hasTouch: engine !== 'firefox' };
  return {
    newProfile: async () => profileOf(await browser.newContext(options), inWindows),
    close: () => browser.close(),
  };
}

export async function profileOf(context: BrowserContext, inWindows = false): Promise<Profile> {
  const aside = await context.newPage();
  const tabs = inWindows ? windowsOf(context, aside) : tabsOf(context, aside);
  const driver = (page: Page) => ({ ...driverOf(page), ...tabs.of(page) });
  return {
    aside: driver(aside),
    open: async () => driver(await tabs.open()),
    nextOpened: async () => driver(await context.waitForEvent('page')),
    cookies: async () =>
      (await context.cookies()).map(({ expires, ...cookie }) =>
        expires < 0 ? cookie : { ...cookie, expires },
      ),
    clearCookies: () => context.clearCookies(),
    setOffline: (offline) => context.setOffline(offline),
    async empty() {
      await tabs.empty();
      await context.clearCookies();
    },
  };
}

function tabsOf(context: BrowserContext, aside: Page) {
  let spare: Page | undefined;
  return {
    async open(): Promise<Page> {
      const page = spare ?? (await context.newPage());
      spare = undefined;
      return page;
    },
    of: (page: Page) => ({ close: () => page.close() }),
    async empty(): Promise<void> {
      const opened = context.pages().filter((page) => page !== aside);
      spare = opened.shift();
      for (const page of opened) await page.close();
    },
  };
}

function driverOf(page: Page): Omit<Driver, 'close'> {
  // Playwright loses sight of a page that comes from the back/forward cache: its locators and its waiting for
  // navigations hang there, while these calls go on working.
  const { mouse, keyboard } = page;
  const engine = page.context().browser()?.browserType().name();
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
    ...(engine === 'chromium' && { swipe: (from, to) => swipe(page, from, to) }),
    ...(engine !== 'webkit' && { print: async () => void (await page.pdf()) }),
    keyDown: (key) => keyboard.down(key),
    keyUp: (key) => keyboard.up(key),
    type: (text) => keyboard.type(text),
  };
}

/** Playwright's own touch screen can only tap. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    devTools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
  for (const at of onTheWay(from, to)) await touch('touchMove', at);
  await touch('touchEnd');
  await devTools.detach();
}

function ignoreLostNavigation(): void {}

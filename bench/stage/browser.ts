import { type BrowserContext, type CDPSession, chromium, firefox, type Page } from 'playwright';
import { QUIET } from '../../e2e/support/tabs/launch-options.ts';
import { type Engine, findBrowser } from '../../scripts/machine/browsers.mjs';

export type Browser = {
  version: string;
  newPage(): Promise<Page>;
  close(): Promise<void>;
};

export async function launch(engine: Exclude<Engine, 'webkit'>): Promise<Browser> {
  const found = await findBrowser(engine);
  if (!found) throw new Error(`No ${engine} here; "npm test" installs one`);
  const { executablePath } = found;
  if (engine === 'chromium') {
    // A profile on disk, as visitors have it: a private window's storage lives in memory.
    const context = await chromium.launchPersistentContext('', { executablePath, args: QUIET });
    return browserOf(context, context.browser()?.version() ?? '', () => context.close());
  }
  const channel = found.kind === 'system' ? { channel: 'moz-firefox' } : {};
  const browser = await firefox.launch({ executablePath, ...channel });
  return browserOf(await browser.newContext(), browser.version(), () => browser.close());
}

function browserOf(context: BrowserContext, version: string, close: () => Promise<void>): Browser {
  return { version, newPage: () => context.newPage(), close };
}

/** Chromium's own controls of a page. */
export const controlsOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

import { type Engine, findBrowser } from '../../../scripts/machine/browsers.mjs';
import type { Browser } from './driver.ts';
import { launchByPlaywright } from './playwright-tabs.ts';
import { launchByWebDriver } from './webdriver/webdriver-tabs.ts';

export async function launch(engine: Engine): Promise<Browser> {
  const found = await findBrowser(engine);
  if (!found) throw new Error(`No ${engine} here; "npm test" installs one`);
  return engine === 'webkit' && found.kind === 'system'
    ? launchByWebDriver(found.executablePath)
    : launchByPlaywright(engine, found);
}

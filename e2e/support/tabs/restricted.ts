import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright';
import { type Engine, findBrowser } from '../../../scripts/machine/browsers.mjs';
import type { Browser } from './driver.ts';
import { optionsFor } from './launch-options.ts';
import { profileOf } from './playwright-tabs.ts';
import { launchByWebDriver } from './webdriver/webdriver-tabs.ts';

type Options = ReturnType<typeof optionsFor>;

/**
 * Starts a browser whose own settings let no site store anything and, where there is such a setting, send no beacon;
 * nothing where its driver lets nobody set them.
 */
export async function launchRestricted(engine: Engine): Promise<Browser | undefined> {
  const found = await findBrowser(engine);
  if (!found) throw new Error(`No ${engine} here`);
  if (engine === 'chromium') return launchChromium(optionsFor(engine, found));
  if (engine === 'firefox') return launchFirefox(optionsFor(engine, found));
  if (found.kind !== 'system') return undefined;
  // Here cookies and localStorage have a setting each; elsewhere one is enough.
  return launchByWebDriver(found.executablePath, [
    '--cookies-policy=never',
    '--enable-html5-local-storage=FALSE',
  ]);
}

/** Settings belong to a profile, which only a browser of its own lets us write beforehand. */
async function launchChromium(options: Options): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'visitor-'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, options);
  return {
    newProfile: () => profileOf(context),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launchFirefox({ firefoxUserPrefs, ...options }: Options): Promise<Browser> {
  const browser = await firefox.launch({
    ...options,
    firefoxUserPrefs: { ...firefoxUserPrefs, 'network.cookie.cookieBehavior': 2, 'beacon.enabled': false },
  });
  return {
    newProfile: async () => profileOf(await browser.newContext()),
    close: () => browser.close(),
  };
}

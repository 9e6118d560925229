/** The three engines: where they are on this machine, and how to get those that are missing. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, run } from './commands.mjs';
import { installDebianPackages } from './debian.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {{ kind: 'playwright' | 'system', executablePath: string }} Browser
 */

/** @type {Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * How to launch an engine here: Playwright's own build where there is one, else what the system has.
 * @param {Engine} engine
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser(engine) {
  const playwright = await import('playwright');
  const own = playwright[engine].executablePath();
  if (existsSync(own)) return { kind: 'playwright', executablePath: own };

  const executablePath = engine === 'webkit' ? findMiniBrowser() : findCommand(COMMANDS[engine]);
  return executablePath ? { kind: 'system', executablePath } : undefined;
}

/**
 * Gets the browsers that are missing.
 * @param {Engine[]} engines
 * @returns {Promise<Engine[]>} those that could not be had
 */
export async function installBrowsers(engines = ENGINES) {
  /** @type {Engine[]} */
  const missing = [];
  for (const engine of engines) {
    if (await findBrowser(engine)) continue;
    console.log(`Installing ${engine}`);
    // The libraries come second: they are many, and of no use where the download is out of reach.
    run('npx', ['playwright', 'install', engine]);
    if (await findBrowser(engine)) run('npx', ['playwright', 'install-deps', engine]);
    else installDebianPackages(DEBIAN_PACKAGES[engine]);
    if (!(await findBrowser(engine))) missing.push(engine);
  }
  for (const engine of missing) console.error(adviceFor(engine));
  return missing;
}

/** WebKitGTK's test browser is of use only with its driver and a display. */
function findMiniBrowser() {
  if (!findCommand(['WebKitWebDriver'])) return undefined;
  if (!process.env.DISPLAY && !findCommand(['Xvfb'])) return undefined;
  return ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...foldersIn(folder)])
    .flatMap(foldersIn)
    .filter((folder) => /\/webkit2?gtk-[^/]+$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

/** @param {Engine} engine */
function adviceFor(engine) {
  const packages = DEBIAN_PACKAGES[engine].join(' ');
  return `No ${engine} to test with: neither Playwright's download nor the package manager brought one.
Install it by "npx playwright install --with-deps ${engine}" or, on Debian, "apt-get install ${packages}".`;
}

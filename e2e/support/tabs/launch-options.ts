import type { LaunchOptions } from 'playwright';
import type { Engine, Browser as Found } from '../../../scripts/machine/browsers.mjs';

/** Leads to this machine, but is no localhost, which browsers trust as they do https. */
export const FOREIGN_HOST = 'shop.test';

/** Pages of add-ons name clusters of Elevate's own, which are none of the tests' business. */
const HOSTS = `MAP ${FOREIGN_HOST} 127.0.0.1, MAP *.elevate-api.cloud ~NOTFOUND`;

const HALF_A_MINUTE = 30_000;

/** What Chromium does besides showing pages. */
export const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a visitor's Firefox does and no test looks at: it takes half of the processor's time. */
const FRUGAL = {
  // The process of a site whose last tab was closed may be needed again by the next test. Where it ends with its tab,
  // a beacon may end with it, too.
  'dom.ipc.processReuse.unusedGraceMs': HALF_A_MINUTE,
  'dom.ipc.processPrelaunch.enabled': false,
  'places.history.enabled': false,
  'browser.chrome.site_icons': false,
  'ui.prefersReducedMotion': 1,
};

export function optionsFor(engine: Engine, { kind, executablePath }: Found): LaunchOptions {
  if (engine === 'chromium') {
    return {
      executablePath,
      args: [...QUIET, `--host-resolver-rules=${HOSTS}`],
      // Playwright turns the back/forward cache off, which visitors have on.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    };
  }
  return {
    executablePath,
    ...(isBidi(engine, kind) && { channel: 'moz-firefox', args: ['--width=800', '--height=600'] }),
    firefoxUserPrefs: { ...FRUGAL, 'network.dns.localDomains': FOREIGN_HOST },
  };
}

/** WebDriver BiDi, all that a Firefox not of Playwright's own build understands; the channel makes Playwright speak it. */
export const isBidi = (engine: Engine, kind: Found['kind']) => engine === 'firefox' && kind === 'system';

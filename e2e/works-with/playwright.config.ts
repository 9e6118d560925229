import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';
import { ENGINES } from '../../scripts/machine/browsers.mjs';

/**
 * Not a part of the other configuration, since these tests need packages that are no concern of the tracker's. `npm test`
 * runs them in Chromium, `npm run test:works-with` in all engines: what a library does with the page is mostly the same in
 * each, and three times as many of these would take longer than all the other tests.
 */
export default defineConfig<object, { engine: (typeof ENGINES)[number] }>({
  ...base,
  globalSetup: './support/build.ts',
  testDir: '.',
  // Carousels come to rest, loaders wait for the visitor: most of the time nothing is to be done.
  workers: 4,
  outputDir: '../../test-results/works-with-artifacts',
  reporter: [['list'], ['json', { outputFile: '../../test-results/works-with.json' }]],
  projects: ENGINES.map((engine) => ({ name: engine, use: { engine } })),
});

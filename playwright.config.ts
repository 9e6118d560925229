import { defineConfig } from '@playwright/test';
import { ENGINES } from './scripts/browsers.mjs';

const SECOND = 1000;

/**
 * Scripts of their own, which change seldom and take as long to test as all the rest: in Chromium always, in the others
 * by `npm run test:add-ons`.
 */
const ADD_ONS = ['**/inspector/**', '**/impressions/**'];

/** Has packages of its own, and a configuration. */
const WORKS_WITH = '**/works-with/**';

export default defineConfig<object, { engine: (typeof ENGINES)[number] }>({
  globalSetup: './e2e/support/documents/bundle.ts',
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  // Half of the time a test waits for a browser.
  workers: 3,
  // Machines of CI are shared: a second try tells a busy one from a fault, and the report names what needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 30 * SECOND,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  projects: [
    { name: 'rules', testDir: 'test' },
    ...ENGINES.map((engine) => ({
      name: engine,
      testDir: 'e2e',
      testIgnore: engine === 'chromium' || process.env.ADD_ONS ? [WORKS_WITH] : [WORKS_WITH, ...ADD_ONS],
      use: { engine },
    })),
  ],
});

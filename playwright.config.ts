import { defineConfig } from '@playwright/test';
import { ENGINES } from './scripts/browsers.mjs';

const SECOND = 1000;

/** Chromium runs all tests. So do the others by `npm run test:all`; else they leave out what follows. */
const everywhere = Boolean(process.env.EVERYWHERE);

/** Scripts of their own, which change seldom and take as long to test as all the rest. */
const ADD_ONS = ['**/inspector/**', '**/impressions/**'];

/**
 * Tests of what the tracker says about its options: the same code in every engine, which asks the browser for nothing but
 * a console and for attributes.
 */
const MESSAGES = /@messages/;

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
      ...(everywhere || engine === 'chromium'
        ? { testIgnore: [WORKS_WITH] }
        : { testIgnore: [WORKS_WITH, ...ADD_ONS], grepInvert: MESSAGES }),
      use: { engine },
    })),
  ],
});

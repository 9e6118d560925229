import { defineConfig } from '@playwright/test';
import { ENGINES } from './scripts/machine/browsers.mjs';

const SECOND = 1000;

/** Chromium runs all tests. So do the others by `npm run test:all`; else they leave out what follows. */
const everywhere = Boolean(process.env.EVERYWHERE);

/** Scripts of their own, which change seldom and take as long to test as all the rest, and the demo. */
const ADD_ONS = ['**/inspector/**', '**/impressions/**', '**/set-up/demo.spec.ts'];

/**
 * What the tracker makes of calls and of answers, what clusters make of what it sends, and the documents' recipes: the same
 * code in every engine, which asks the browser for no more than all other tests do. What each engine does in its own way is
 * tested in all: how scripts load, clicks, pages that are left or come back, tabs, cookies and storage, and delivery.
 */
const SAME_CODE = [
  '**/clicks/notification-types.spec.ts',
  '**/consent/{consent-recipes,user-context}.spec.ts',
  '**/delivery/clusters/{clusters,elevate-3,first-party,v3,wrong-api}.spec.ts',
  '**/set-up/{google-tag-manager,loaded-twice,tag-managers}.spec.ts',
  '**/set-up/handle/*.spec.ts',
  '**/set-up/loader/run-twice.spec.ts',
  '**/visit/sessions/notifications.spec.ts',
];

/**
 * The same is true of single tests: of what the tracker says about its options, and of obstacles that a script of the page
 * plays. Those that browsers put in the way themselves are tried in all, by `restricted.spec.ts` and its like.
 */
const SAME_TESTS = /@(messages|played)/;

/** Has packages of its own, and a configuration. */
const WORKS_WITH = '**/works-with/**';

export default defineConfig<object, { engine: (typeof ENGINES)[number] }>({
  globalSetup: ['./e2e/support/documents/stale.ts', './e2e/support/documents/bundle.ts'],
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  // Half of the time a test waits for a browser.
  workers: 3,
  // Nothing is tried twice, in CI neither: what fails on a busy machine has a fault.
  retries: 0,
  timeout: 30 * SECOND,
  // As long as all else that waits for a condition.
  expect: { timeout: 10 * SECOND },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  projects: [
    { name: 'rules', testDir: 'test' },
    ...ENGINES.map((engine) => ({
      name: engine,
      testDir: 'e2e',
      ...(everywhere || engine === 'chromium'
        ? { testIgnore: [WORKS_WITH] }
        : { testIgnore: [WORKS_WITH, ...ADD_ONS, ...SAME_CODE], grepInvert: SAME_TESTS }),
      use: { engine },
    })),
  ],
});

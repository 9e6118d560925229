import { expect, test } from '@playwright/test';
import { built } from '../../e2e/support/documents/built.ts';

const FIRST_LINE = '//# allFunctionsCalledOnLoad\n';

test('the script, but nothing that goes into other code, begins with the hint to compile all of it', () => {
  expect(built('elevate-tracker.js').startsWith(FIRST_LINE)).toBe(true);
  expect(built('elevate-tracker.mjs')).not.toContain(FIRST_LINE);
  expect(built('loader.js')).not.toContain(FIRST_LINE);
});

import { existsSync, readFileSync } from 'node:fs';
import { run } from './machine/commands.mjs';

/**
 * Runs tests of Playwright's.
 * @param {string} results where its JSON reporter writes
 * @param {string[]} args
 */
export function runTests(results, args) {
  const ended = run('npx', ['playwright', 'test', ...args]);
  return { ended, ...readTests(results) };
}

/** @param {string} results */
function readTests(results) {
  // A run that broke off before its end counts as one failure.
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(results, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

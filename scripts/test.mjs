import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installBrowsers } from './browsers.mjs';
import { run } from './commands.mjs';
import { installPackages } from './install.mjs';
import { installNginx } from './nginx.mjs';

const RESULTS = 'test-results/results.json';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('test-results', { recursive: true, force: true });
installPackages();

const checks = [
  check('browsers', (await installBrowsers()).length === 0),
  check('nginx', installNginx()),
  check('lint and format', npm('lint')),
  check('types', npm('types')),
  check('build', npm('build')),
  check('dist is what the sources build', isDistCommitted()),
  check('size', npm('size')),
];
const ended = run('npx', ['playwright', 'test', ...process.argv.slice(2)]);
const tests = readTests();

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.length - checks.filter(Boolean).length + tests.failed;
const tally = `${passed} passed, ${failed} failed${tests.skipped ? `, ${tests.skipped} skipped` : ''}`;
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/tally', `${tally}\n`);
console.log(tally);
process.exitCode = failed > 0 || !ended ? 1 : 0;

/**
 * @param {string} name
 * @param {boolean} passed
 */
function check(name, passed) {
  console.log(`${passed ? '✓' : '✘'} ${name}`);
  return passed;
}

/** @param {string} script */
function npm(script) {
  return run('npm', ['run', '--silent', script]);
}

/** Shops take `dist` as it lies in the repository, so it must never lag behind the sources. */
function isDistCommitted() {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', 'dist'], { encoding: 'utf8' });
  // The second column tells of what is not even staged.
  const changed = stdout.split('\n').filter((line) => line && line[1] !== ' ');
  if (status === 0 && changed.length === 0) return true;
  console.error(['dist differs from git; add what "npm run build" made:', ...changed].join('\n'));
  return false;
}

function readTests() {
  // A run that broke off before its end counts as one failure.
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats, errors } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

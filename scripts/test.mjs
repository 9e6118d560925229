/** `npm test`: gets what it needs, then runs all checks and all tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './build/sources.mjs';
import { installBrowsers } from './machine/browsers.mjs';
import { run, runBeside } from './machine/commands.mjs';
import { installPackages, installPackagesBeside } from './machine/install.mjs';
import { installNginx } from './machine/nginx.mjs';
import { runTests } from './tests.mjs';

/** What is written from the code and from what is built. */
const DOCUMENTS = ['README.md', 'docs/api.md'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('test-results', { recursive: true, force: true });
installPackages();
// They are many, and few of the checks look at them.
const libraries = installPackagesBeside('e2e/works-with/');

const documents = DOCUMENTS.map(readText);

const checks = [
  check('browsers', (await installBrowsers()).length === 0),
  check('nginx', installNginx()),
  check('build', isBuilt() || run('npm', ['run', '--silent', 'build'])),
  check('dist is committed', isDistCommitted()),
  // Each of these keeps one core busy at most, and none reads what another writes.
  ...(
    await Promise.all([
      beside('dist is what the sources build, in another folder too', 'node', 'scripts/build/reproduce.mjs'),
      documentation(),
      npm('lint and format', 'lint'),
      npm('rooms of src, each above what it uses', 'rooms'),
      npm('size', 'size'),
      ofAllPackages(),
    ])
  ).flat(),
  check('the documents tell of this build', areDocumentsUnchanged()),
];
const tests = [
  runTests('test-results/results.json', process.argv.slice(2)),
  runTests('test-results/works-with.json', [
    '--config=e2e/works-with/playwright.config.ts',
    '--project=chromium',
  ]),
];

const passed = sum(checks.filter(Boolean).length, ...tests.map((run) => run.passed));
const failed = sum(checks.filter((passed) => !passed).length, ...tests.map((run) => run.failed));
const skipped = sum(...tests.map((run) => run.skipped));
const tally = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/tally', `${tally}\n`);
console.log(tally);
process.exitCode = failed > 0 || !tests.every(({ ended }) => ended) ? 1 : 0;

/**
 * @param {string} name
 * @param {boolean} passed
 */
function check(name, passed) {
  console.log(`${passed ? '✓' : '✘'} ${name}`);
  return passed;
}

/**
 * @param {string} name
 * @param {string} script
 */
function npm(name, script) {
  return beside(name, 'npm', 'run', '--silent', script);
}

async function documentation() {
  const written = await npm('API documentation', 'docs');
  // The package holds it, and links lead there.
  return [written, await npm('npm package', 'package'), await npm('links', 'links')];
}

/** What looks at the packages of other libraries, too. */
async function ofAllPackages() {
  const installed = check('packages of other libraries', await libraries);
  const checked = [npm('types', 'types'), npm('nothing is unused: files, exports, dependencies', 'unused')];
  return [installed, ...(await Promise.all(checked))];
}

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
async function beside(name, command, ...args) {
  return check(name, await runBeside(command, args));
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

function areDocumentsUnchanged() {
  const stale = DOCUMENTS.filter((path, index) => readText(path) !== documents[index]);
  if (stale.length === 0) return true;
  console.error(['Behind the code until now; add what was written:', ...stale].join('\n'));
  return false;
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** @param {number[]} numbers */
function sum(...numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

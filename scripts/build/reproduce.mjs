/**
 * Builds in another folder what `npm run build` does in this one: `dist` and what the README tells of it must be what the
 * sources give, the same bytes wherever they lie.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ABSENT = ['.git', 'node_modules', 'test-results', 'dist'];
const BUILT = ['dist', 'README.md'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'elevate-tracker-')));
try {
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => path === root || !ABSENT.includes(basename(path)),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const differing = status === 0 ? BUILT.flatMap(compare) : [stderr];
  if (differing.length > 0) {
    console.error(
      ['Not what the sources build, by "npm run build" in another folder:', ...differing].join('\n'),
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} path */
function compare(path) {
  const names = [root, folder].flatMap((at) => filesIn(join(at, path)));
  return [...new Set(names)]
    .map((name) => join(path, name))
    .filter((file) => read(join(root, file)) !== read(join(folder, file)));
}

/**
 * The names in a folder; of a file, the one that leads to itself.
 * @param {string} path
 */
function filesIn(path) {
  return statSync(path).isDirectory() ? readdirSync(path) : [''];
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Builds once more in another folder: the same sources must give the same bytes wherever they lie. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ABSENT = ['.git', 'node_modules', 'test-results', 'dist'];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'elevate-tracker-')));
try {
  cpSync(root, folder, { recursive: true, filter: (path) => !ABSENT.includes(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const differing = status === 0 ? compare(join(root, 'dist'), join(folder, 'dist')) : [stderr];
  if (differing.length > 0) {
    console.error(['In another folder these are built differently:', ...differing].join('\n'));
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  const names = [...new Set([...readdirSync(one), ...readdirSync(other)])];
  return names.filter((name) => read(join(one, name)) !== read(join(other, name)));
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

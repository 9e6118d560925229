import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what package-lock.json names, unless that has been done since it last changed. */
export function installPackages() {
  // npm writes this file last, so an install that was cut short counts as none.
  if (timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json')) return;

  // On Windows npm is a script that only a shell can start.
  const { status } = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: the packages could not be installed');
}

/** @param {string} path */
function timeOf(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

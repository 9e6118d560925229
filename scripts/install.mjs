import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what package-lock.json names, unless that has been done since it last changed.
 * @param {string} folder where it lies, with a slash at the end
 */
export function installPackages(folder = '') {
  // npm writes this file last, so an install that was cut short counts as none.
  if (timeOf(`${folder}node_modules/.package-lock.json`) >= timeOf(`${folder}package-lock.json`)) return;

  // On Windows npm is a script that only a shell can start. What was fetched once is not asked for again; the lock file
  // has its hashes.
  const { status } = spawnSync('npm', ['ci', '--prefer-offline'], {
    cwd: root + folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: the packages could not be installed');
}

/** @param {string} path */
function timeOf(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

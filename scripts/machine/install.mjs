/** The packages of npm, of this folder and of those that have some of their own. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, runBeside } from './commands.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CLEAN_INSTALL = ['ci', '--prefer-offline'];

/**
 * Installs what package-lock.json names, unless that has been done since it last changed. What was fetched once is not
 * asked for again; the lock file has its hashes.
 * @param {string} folder where it lies, with a slash at the end
 */
export function installPackages(folder = '') {
  if (areInstalled(folder)) return;
  if (!run('npm', CLEAN_INSTALL, root + folder))
    throw new Error('npm ci failed: the packages could not be installed');
}

/**
 * The same beside other things.
 * @param {string} folder
 */
export const installPackagesBeside = async (folder) =>
  areInstalled(folder) || runBeside('npm', CLEAN_INSTALL, root + folder);

/**
 * npm writes this file last, so an install that was cut short counts as none.
 * @param {string} folder
 */
const areInstalled = (folder) =>
  timeOf(`${folder}node_modules/.package-lock.json`) >= timeOf(`${folder}package-lock.json`);

/** @param {string} path */
function timeOf(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string[]} names */
export function findCommand(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 */
export function run(command, args, cwd) {
  // On Windows npm and npx are scripts that only a shell can start.
  const options = { cwd, stdio: /** @type {const} */ ('inherit'), shell: process.platform === 'win32' };
  return spawnSync(command, args, options).status === 0;
}

/** Finds and runs other programs. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

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

/**
 * The same beside others; what it says comes in one piece.
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 */
export async function runBeside(command, args, cwd) {
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
  const [[code], ...said] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  process.stderr.write(said.join(''));
  return code === 0;
}

/** Packages of Debian and Ubuntu, for what Playwright does not bring. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand, run } from './commands.mjs';

let listed = false;

/** @param {string[]} names */
export function installDebianPackages(names) {
  if (!findCommand(['apt-get'])) return;
  readLists();
  runAsRoot(['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...names]);
}

/**
 * Takes the files of a package and runs none of its scripts, which for a server would start a service.
 * @param {string} name
 * @param {string} folder
 */
export function unpackDebianPackage(name, folder) {
  if (!findCommand(['apt-get'])) return;
  readLists();
  const download = mkdtempSync(join(tmpdir(), 'package-'));
  run('apt-get', ['download', '-q', name], download);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(download)) run('dpkg-deb', ['--extract', join(download, file), folder]);
  rmSync(download, { recursive: true });
}

function readLists() {
  if (!listed) runAsRoot(['apt-get', 'update', '-q']);
  listed = true;
}

/** @param {string[]} args */
function runAsRoot(args) {
  const sudo = process.getuid?.() !== 0 && findCommand(['sudo']) ? ['sudo', '-n'] : [];
  const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', ...args];
  run(command, rest);
}

/** The server that the recipe for proxies is tested with. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findCommand } from './commands.mjs';
import { unpackDebianPackage } from './debian.mjs';

const OWN = fileURLToPath(new URL('../../node_modules/.cache/nginx', import.meta.url));

/** Which of them holds the server differs between the releases of Debian and Ubuntu. */
const DEBIAN_PACKAGES = ['nginx', 'nginx-core', 'nginx-light'];

/** The server that the machine has, else the one that was unpacked for the tests. */
export function findNginx() {
  const installed = findCommand(['nginx']);
  // The search path of a user who is not root often leaves this folder out.
  return [installed, '/usr/sbin/nginx', `${OWN}/usr/sbin/nginx`].find((path) => path && starts(path));
}

/**
 * Gets nginx where it is missing.
 * @returns {boolean} whether it is there now
 */
export function installNginx() {
  for (const name of DEBIAN_PACKAGES) {
    if (findNginx()) return true;
    console.log(`Unpacking ${name}`);
    unpackDebianPackage(name, OWN);
  }
  if (findNginx()) return true;
  console.error(`No nginx to test the recipe of docs/first-party.md with: the package manager did not bring one.
Install it by "apt-get install nginx" on Debian, "brew install nginx" on macOS, or "dnf install nginx" on Fedora.`);
  return false;
}

/**
 * A library may be missing.
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ['-v']).status === 0;
}

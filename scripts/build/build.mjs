import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './sources.mjs';

/** Makes `dist` where the sources have changed since; where that fails, nothing else is done. */
export function build() {
  if (isBuilt()) return console.log('dist is what the sources build: nothing to do');
  console.log('The sources have changed since dist was built: building');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

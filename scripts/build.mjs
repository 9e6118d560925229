import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Makes `dist`; where that fails, nothing else is done. */
export function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installBrowsers } from './browsers.mjs';
import { installPackages } from './install.mjs';

installPackages();
installPackages('bench/');
await installBrowsers(['chromium', 'firefox']);

const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(status ?? 1);

const { register } = await import('tsx/esm/api');
register();
await import('../bench/main.ts');

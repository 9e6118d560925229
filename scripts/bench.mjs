/** `npm run bench`: gets what it needs, builds, and measures. */
import { installBrowsers } from './browsers.mjs';
import { build } from './build.mjs';
import { installPackages } from './install.mjs';

installPackages();
installPackages('bench/');
await installBrowsers(['chromium', 'firefox']);

build();

const { register } = await import('tsx/esm/api');
register();
await import('../bench/main.ts');

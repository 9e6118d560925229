/** `npm run bench`: gets what it needs, builds, and measures. */

import { build } from './build/build.mjs';
import { installBrowsers } from './machine/browsers.mjs';
import { installPackages } from './machine/install.mjs';

installPackages();
installPackages('bench/');
await installBrowsers(['chromium', 'firefox']);

build();

const { register } = await import('tsx/esm/api');
register();
await import('../bench/main.ts');

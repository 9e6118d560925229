/** `npm run test:works-with`: the pages that are made with other libraries, in all three engines. */

import { build } from './build/build.mjs';
import { installBrowsers } from './machine/browsers.mjs';
import { run } from './machine/commands.mjs';
import { installPackages } from './machine/install.mjs';

installPackages();
installPackages('e2e/works-with/');
await installBrowsers();

build();

const tests = ['playwright', 'test', '--config', 'e2e/works-with/playwright.config.ts'];
process.exitCode = run('npx', [...tests, ...process.argv.slice(2)]) ? 0 : 1;

/** `npm run test:works-with`: the pages that are made with other libraries, in all three engines. */
import { installBrowsers } from './browsers.mjs';
import { build } from './build.mjs';
import { run } from './commands.mjs';
import { installPackages } from './install.mjs';

installPackages();
installPackages('e2e/works-with/');
await installBrowsers();

build();

const tests = ['playwright', 'test', '--config', 'e2e/works-with/playwright.config.ts'];
process.exitCode = run('npx', [...tests, ...process.argv.slice(2)]) ? 0 : 1;

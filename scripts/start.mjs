/** `npm start`: gets what it needs, builds, and starts the demo. */
import { build } from './build/build.mjs';
import { installPackages } from './machine/install.mjs';

installPackages();

build();

// In this process, so that Ctrl-C has one to end.
const { register } = await import('tsx/esm/api');
register();
await import('../demo/main.ts');

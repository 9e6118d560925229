import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { adapted, readDocument, recipesIn } from './recipes.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the scripts are: `readme.js`, which starts the tracker, and `react.js`. */
export const BUNDLES = pathOf('../../test-results/bundles/');

/** Bundles the documented code that takes the tracker from the npm package, once for all tests. */
export default async function bundlePages(): Promise<void> {
  await bundle('readme.ts', 'production');
  // Strict mode runs effects twice in development only.
  await bundle(pathOf('../bundled/react.tsx'), 'development');
}

async function bundle(input: string, mode: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: pathOf('../bundled/'),
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    plugins: [readmeCode],
    build: {
      outDir: BUNDLES,
      emptyOutDir: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
}

/** The package's documented code as modules, `readme.ts` and `readme.tsx`, which tell the page what `start` returned. */
const readmeCode: Plugin = {
  name: 'readme-code',
  resolveId: (id) => (/^readme\.tsx?$/.test(id) ? pathOf(`../bundled/${id}`) : undefined),
  load(id) {
    const [, language] = /\/readme\.(tsx?)$/.exec(id) ?? [];
    if (!language) return undefined;
    const [recipe = ''] = recipesIn(readDocument('docs/npm.md'), language);
    return adapted(recipe, {
      "start({ clusterId: 'w1A2B3C45', market: 'UK', api: 'v3' })": 'globalThis.started(start(settings))',
    });
  },
};

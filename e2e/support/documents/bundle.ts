import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { adapted, readDocument, recipesIn } from './recipes.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the scripts are: `readme.js`, which starts the tracker, `react.js`, and `list.js` with ads in a list. */
export const BUNDLES = pathOf('../../../test-results/bundles/');

/** Bundles the documented code that takes the tracker from the npm package, once for all tests. */
export default async function bundlePages(): Promise<void> {
  await bundle('readme.ts', 'production');
  // Strict mode runs effects twice in development only.
  await bundle(pathOf('../../bundled/react.tsx'), 'development');
  await bundle(pathOf('../../bundled/list.tsx'), 'development');
}

async function bundle(input: string, mode: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: pathOf('../../bundled/'),
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    plugins: [readmeCode],
    build: {
      outDir: BUNDLES,
      emptyOutDir: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
}

/** Where documented code is from, and what of it a page needs otherwise. */
const RECIPES: Record<string, [document: string, replacements?: Record<string, string>]> = {
  readme: [
    'docs/npm.md',
    {
      "start({ clusterId: 'w1A2B3C45', market: 'UK', api: 'v3' })": 'globalThis.started(start(settings))',
    },
  ],
  impressions: ['docs/impressions.md'],
};

/** The package's documented code as modules. Those of the readme tell the page what `start` returned. */
const readmeCode: Plugin = {
  name: 'readme-code',
  resolveId: (id) => (/^(readme|impressions)\.tsx?$/.test(id) ? pathOf(`../../bundled/${id}`) : undefined),
  load(id) {
    const [, name = '', language = ''] = /\/bundled\/(readme|impressions)\.(tsx?)$/.exec(id) ?? [];
    const [document = '', replacements = {}] = RECIPES[name] ?? [];
    if (!document) return undefined;
    const [recipe = ''] = recipesIn(readDocument(document), language);
    return adapted(recipe, replacements);
  },
};

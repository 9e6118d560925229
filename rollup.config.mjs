import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import dts from 'rollup-plugin-dts';

/**
 * @param {object} node
 * @returns {Generator<any>}
 */
function* nodesIn(node) {
  yield node;
  for (const child of Object.values(node)) if (child instanceof Object) yield* nodesIn(child);
}

/**
 * Says `let` for `const`, as minifiers do: it is shorter, and terser makes one declaration of neighbours of one kind.
 * That nothing is assigned twice, TypeScript checks.
 * @returns {import('rollup').Plugin}
 */
const letForConst = () => ({
  name: 'let-for-const',
  renderChunk(code) {
    let text = code;
    for (const { type, kind, start } of nodesIn(this.parse(code)))
      if (type === 'VariableDeclaration' && kind === 'const')
        // No character moves, so that the source map stays right.
        text = `${text.slice(0, start)}let  ${text.slice(start + 'const'.length)}`;
    return { code: text, map: null };
  },
});

/** Types are checked by `npm run types`, once rather than for each bundle. */
const UNCHECKED = { noEmit: false, noCheck: true };

/** @type {import('@rollup/plugin-terser').Options} */
const TERSER = { ecma: 2020, module: true };
/**
 * Names are shortened last: as long as they are long, terser puts constants in their place, and texts that are repeated
 * compress better than names.
 * @param {string} [preamble] the first line
 */
export const minify = (preamble = '') => [
  letForConst(),
  terser({ ...TERSER, compress: { passes: 3 }, mangle: false }),
  terser({ ...TERSER, compress: false, format: { preamble } }),
];

/**
 * Most of the script's functions run before the page is idle for the first time. Chromium compiles them while the
 * script arrives, beside the page's own work, and parses each only once. https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * Makes a text of a style sheet, without the space that is there for its readers.
 * @type {import('rollup').Plugin}
 */
const styleSheets = {
  name: 'style-sheets',
  transform(code, id) {
    if (!id.endsWith('.css')) return undefined;
    const text = code
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?|(?<=:) /g, '$1')
      .replace(/;}|(?<==)"([\w-]+)"/g, (_, value) => value ?? '}');
    // Not at once, which would make a `var` of it that terser leaves alone.
    return { code: `const text = ${JSON.stringify(text.trim())}; export default text`, map: null };
  },
};

/**
 * @param {string} file
 * @param {string} input
 * @param {import('rollup').ModuleFormat} format
 * @param {string} [preamble]
 * @returns {import('rollup').RollupOptions}
 */
const script = (file, input, format, preamble) => ({
  input,
  output: {
    file,
    format,
    sourcemap: true,
    // Packages may lie in any folder above; the map must not tell in which.
    sourcemapPathTransform: (path) => path.replace(/^.*(?=\/node_modules\/)/, '..'),
  },
  plugins: [styleSheets, nodeResolve({ browser: true }), typescript(UNCHECKED), minify(preamble)],
});

/**
 * Nothing but the function itself, for pages to put between parentheses.
 * @type {import('rollup').RollupOptions}
 */
const loader = {
  input: 'src/loader.ts',
  output: { file: 'dist/loader.js', format: 'cjs', exports: 'default', strict: false, compact: true },
  plugins: [
    typescript({ ...UNCHECKED, sourceMap: false }),
    minify(),
    {
      name: 'bare-function',
      renderChunk: (code) => code.replace(/^module\.exports=|;\s*$/g, ''),
    },
  ],
};

/**
 * @param {string} file
 * @param {string} input
 * @returns {import('rollup').RollupOptions}
 */
const types = (file, input) => ({ input, output: { file }, plugins: [dts()] });

export default [
  script('dist/elevate-tracker.js', 'src/index.ts', 'iife', COMPILE_HINT),
  script('dist/elevate-tracker.mjs', 'src/module.ts', 'es'),
  script('dist/elevate-inspector.js', 'src/inspector/index.ts', 'iife'),
  loader,
  types('dist/elevate-tracker.d.ts', 'src/module.ts'),
  script('dist/elevate-impressions.js', 'src/impressions/index.ts', 'iife'),
  script('dist/elevate-impressions.mjs', 'src/impressions/module.ts', 'es'),
  types('dist/elevate-impressions.d.ts', 'src/impressions/module.ts'),
];

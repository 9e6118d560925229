import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import dts from 'rollup-plugin-dts';

export const minify = () => terser({ ecma: 2020, module: true, compress: { passes: 3 } });

/**
 * @param {string} file
 * @param {string} input
 * @param {import('rollup').ModuleFormat} format
 * @returns {import('rollup').RollupOptions}
 */
const script = (file, input, format) => ({
  input,
  output: {
    file,
    format,
    sourcemap: true,
    // Packages may lie in any folder above; the map must not tell in which.
    sourcemapPathTransform: (path) => path.replace(/^.*(?=\/node_modules\/)/, '..'),
  },
  plugins: [nodeResolve({ browser: true }), typescript({ noEmit: false }), minify()],
});

/**
 * Nothing but the function itself, for pages to put between parentheses.
 * @type {import('rollup').RollupOptions}
 */
const loader = {
  input: 'src/loader.ts',
  output: { file: 'dist/loader.js', format: 'cjs', exports: 'default', strict: false, compact: true },
  plugins: [
    typescript({ noEmit: false, sourceMap: false }),
    minify(),
    {
      name: 'bare-function',
      renderChunk: (code) => code.replace(/^module\.exports=|;\s*$/g, ''),
    },
  ],
};

/** @type {import('rollup').RollupOptions} */
const types = {
  input: 'src/module.ts',
  output: { file: 'dist/elevate-tracker.d.ts' },
  plugins: [dts()],
};

export default [
  script('dist/elevate-tracker.js', 'src/index.ts', 'iife'),
  script('dist/elevate-tracker.mjs', 'src/module.ts', 'es'),
  loader,
  types,
];

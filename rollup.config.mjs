import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const tracker = {
  input: 'src/index.ts',
  output: {
    file: 'dist/elevate-tracker.js',
    format: 'iife',
    sourcemap: true,
    // The source map must not carry the folder that the build ran in.
    sourcemapExcludeSources: false,
  },
  plugins: [
    nodeResolve({ browser: true }),
    typescript({ noEmit: false }),
    terser({ ecma: 2020, module: true, compress: { passes: 3 } }),
  ],
};

/** Nothing but the function itself, for pages to put between parentheses. */
const loader = {
  input: 'src/loader.ts',
  output: { file: 'dist/loader.js', format: 'cjs', exports: 'default', strict: false, compact: true },
  plugins: [
    typescript({ noEmit: false, sourceMap: false }),
    terser({ ecma: 2020, module: true, compress: { passes: 3 } }),
    {
      name: 'bare-function',
      renderChunk: (/** @type {string} */ code) => code.replace(/^module\.exports=|;\s*$/g, ''),
    },
  ],
};

export default [tracker, loader];

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

export default {
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

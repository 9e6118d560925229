import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from '../../rollup.config.mjs';

/** Bundles a script as the tracker is bundled. */
export async function bundle(input: string): Promise<string> {
  const build = await rollup({ input, plugins: [nodeResolve({ browser: true }), minify()] });
  const { output } = await build.generate({ format: 'iife' });
  await build.close();
  return output[0].code;
}

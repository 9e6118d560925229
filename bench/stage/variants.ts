import { readFileSync } from 'node:fs';
import { bundle } from './bundle.ts';
import { type Sizes, sizesOf } from './sizes.ts';

export const NO_SCRIPT = 'no script';
export const FLOOR = 'floor';
export const TRACKER = 'elevate-tracker';

/** A script that the storefront may load. */
export type Variant = { name: string; file: string; code: string; sizes: Sizes };

const GLUED = [
  { name: FLOOR, file: 'floor.js' },
  { name: '@apptus/esales-api 3.5.1', file: 'esales-api-3.js' },
  { name: '@apptus/esales-api 2.4.3', file: 'esales-api-2.js' },
  { name: '@plausible-analytics/tracker 0.4.6', file: 'plausible.js' },
  { name: 'search-insights 2.17.3', file: 'search-insights.js' },
];

export async function makeVariants(): Promise<Variant[]> {
  const own = readFileSync(`${import.meta.dirname}/../../dist/elevate-tracker.js`, 'utf8');
  const made = [
    { name: NO_SCRIPT, file: 'no-script.js', code: '' },
    // Without the note for debuggers, which the peers' bundles do not carry either.
    { name: TRACKER, file: 'elevate-tracker.js', code: own.replace(/\n\/\/# sourceMappingURL=.*/, '') },
  ];
  for (const { name, file } of GLUED)
    made.push({ name, file, code: await bundle(`${import.meta.dirname}/../glue/${file}`) });
  return made.map((variant) => ({ ...variant, sizes: sizesOf(variant.code) }));
}

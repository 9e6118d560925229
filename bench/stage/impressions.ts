import { readFileSync } from 'node:fs';
import { sizesOf } from './sizes.ts';
import type { Variant } from './variants.ts';

const code = readFileSync(`${import.meta.dirname}/../../dist/elevate-impressions.js`, 'utf8');

/** No variant: it is loaded beside the tracker. */
export const IMPRESSIONS: Variant = {
  name: 'elevate-impressions',
  file: 'elevate-impressions.js',
  code,
  sizes: sizesOf(code),
};

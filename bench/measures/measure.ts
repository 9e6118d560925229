import type { Samples } from '../results/samples.ts';
import type { Variant } from '../stage/variants.ts';
import type { World } from '../stage/visit.ts';

/** How many cards the storefront has. */
export const FEW = 10;
export const MANY = 10_000;

/** A slow phone, as far as its processor goes: so many times slower than this machine. */
export const SLOW = 4;

/** One round of a measurement: opens the storefront with the variant once. */
export type Measure = (world: World, variant: Variant) => Promise<Samples>;

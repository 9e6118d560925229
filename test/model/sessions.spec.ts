import { test } from '@playwright/test';
import fc from 'fast-check';
import { SEED } from '../support/seed.ts';
import { ENGINES } from './browser/engines.ts';
import { play } from './play.ts';
import { sequences, setups } from './sequences.ts';

/** How many sequences in each engine. */
const COUNT = Number(process.env.SEQUENCES ?? 200);

for (const [index, engine] of ENGINES.entries()) {
  test(`whatever happens, sessions keep to the rules in ${engine.name}`, async () => {
    test.setTimeout(0);
    await fc.assert(
      fc.asyncProperty(setups, sequences, async (setup, steps) => play(engine, setup, steps)),
      // Each engine plays other sequences.
      { numRuns: COUNT, seed: ENGINES.length * SEED + index },
    );
  });
}

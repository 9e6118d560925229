import { test } from '@playwright/test';
import fc from 'fast-check';
import { SEED } from '../seed.ts';
import { ENGINES } from './engines.ts';
import { play, sequences, setups } from './sequences.ts';

/** How many sequences in all, shared by the engines. */
const COUNT = Number(process.env.SEQUENCES ?? 2000);

for (const [index, engine] of ENGINES.entries()) {
  test(`whatever happens, sessions keep to the rules in ${engine.name}`, async () => {
    test.setTimeout(0);
    await fc.assert(
      // Asynchronous, so that what promises still hold of one sequence is let go before the next.
      fc.asyncProperty(setups, sequences, async (setup, steps) => play(engine, setup, steps)),
      // Each engine plays other sequences.
      { numRuns: Math.ceil(COUNT / ENGINES.length), seed: ENGINES.length * SEED + index },
    );
  });
}

import { add, type Results } from '../results/samples.ts';
import type { Variant } from '../stage/variants.ts';
import type { World } from '../stage/visit.ts';
import type { Measure } from './measure.ts';

/** Lets the variants take turns, so that whatever slows the machine down for a while slows down all of them. */
export async function measureInTurns(
  world: World,
  variants: Variant[],
  measures: Measure[],
  rounds: number,
  results: Results = new Map(),
): Promise<Results> {
  for (let round = 0; round < rounds; round++) {
    for (const measure of measures) {
      for (let turn = 0; turn < variants.length; turn++) {
        const variant = variants[(turn + round) % variants.length] as Variant;
        add(results, variant.name, await measure(world, variant));
      }
    }
    process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
  process.stderr.write('\n');
  return results;
}

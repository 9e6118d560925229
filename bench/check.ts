import { amongFew } from './measures/clicks.ts';
import { arrival, evaluation } from './measures/evaluation.ts';
import { measureInTurns } from './measures/rounds.ts';
import { written } from './results/metrics.ts';
import type { Metric, Results } from './results/samples.ts';
import { summarize } from './results/statistics.ts';
import { FLOOR, TRACKER, type Variant } from './stage/variants.ts';
import type { World } from './stage/visit.ts';

const ROUNDS = 9;

/** How many times the floor's the tracker's figure may be. Far from what is measured: a busy machine is no regression. */
const LIMITS: [metric: Metric, limit: number][] = [
  ['evaluation', 4],
  ['arrival', 3],
  ['cardClick', 3],
  ['otherClick', 4],
];

/** Whether the tracker costs about as little as the floor, in one short run. */
export async function check(world: World, variants: Variant[]): Promise<boolean> {
  const results = await measureInTurns(world, variants, [evaluation, arrival, amongFew], ROUNDS);
  return LIMITS.map((limit) => holds(results, ...limit)).every(Boolean);
}

function holds(results: Results, metric: Metric, limit: number): boolean {
  // What else the machine is busy with only ever adds time, so the low quartile says most about the script.
  const low = (name: string) => summarize(results.get(name)?.[metric])?.low ?? Number.NaN;
  const ratio = low(TRACKER) / low(FLOOR);
  const good = ratio <= limit;
  console.log(`${good ? '✓' : '✘'} ${metric}: ${written(ratio, 2)} times the floor's, at most ${limit}`);
  return good;
}

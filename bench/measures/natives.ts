import { written } from '../results/metrics.ts';
import { summarize } from '../results/statistics.ts';
import type { Variant } from '../stage/variants.ts';
import { visit, type World } from '../stage/visit.ts';
import { FEW } from './measure.ts';

const CARD_CLICKS = 20;

/** Prints what a variant asks of the browser in each phase, and how long it waits for that. */
export async function printNatives(world: World, variant: Variant, rounds: number): Promise<void> {
  const runs: Awaited<ReturnType<typeof bench.countNatives>>[] = [];
  for (let round = 0; round < rounds; round++) {
    runs.push(
      await visit(world, variant, FEW, ({ page, tag }) =>
        page.evaluate(([tag, clicks]) => bench.countNatives(tag, clicks), [tag, CARD_CLICKS] as const),
      ),
    );
  }
  for (const phase of ['evaluation', 'deferred', 'first', 'click'] as const) {
    const per = phase === 'click' ? CARD_CLICKS : 1;
    console.log(`\n${variant.name}, ${phase}:`);
    for (const name of new Set(runs.flatMap((run) => Object.keys(run[phase])))) {
      const of = (part: 'calls' | 'time') =>
        summarize(runs.map((run) => (run[phase][name]?.[part] ?? 0) / per))?.median ?? 0;
      console.log(
        `  ${name.padEnd(18)} ${written(of('calls'), 1).padStart(7)} ×  ${written(of('time'), 1).padStart(9)} µs`,
      );
    }
  }
}

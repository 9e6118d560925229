import { type measureInspector, TICKETS } from '../measures/inspector.ts';
import { describe, type Run } from './markdown.ts';
import { written } from './metrics.ts';
import { summarize } from './statistics.ts';
import { cellOf, table } from './table.ts';

type Measured = Awaited<ReturnType<typeof measureInspector>>;

/** The table of docs/benchmarks.md that is about the inspector. */
export function inspectorOf(measured: Measured, run: Omit<Run, 'results'>): string {
  const rows: [what: string, values: number[]][] = [
    ['its script as it opens, ms', measured.map(({ opening }) => opening)],
    ['the longest task from there on, ms', measured.map(({ longTasks }) => Math.max(0, ...longTasks))],
  ];
  return [
    `${describe(run)} Medians, in brackets the quartiles.`,
    table(
      ['on a page', `with ${written(TICKETS)} tickets`],
      rows.map(([what, values]) => [what, cellOf(summarize(values))]),
    ),
  ].join('\n\n');
}

import { written } from './metrics.ts';
import type { summarize } from './statistics.ts';

/** In Markdown; all columns but the first hold numbers. */
export const table = (head: string[], rows: string[][]): string =>
  [head, ['---', ...head.slice(1).map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** A median, in brackets the quartiles. */
export const cellOf = (summary: ReturnType<typeof summarize>, digits = 0): string =>
  summary
    ? `${written(summary.median, digits)} (${written(summary.low, digits)}–${written(summary.high, digits)})`
    : '–';

import { FLOOR, NO_SCRIPT, type Variant } from '../stage/variants.ts';
import { METRICS, written } from './metrics.ts';
import type { Metric, Results } from './samples.ts';
import { summarize } from './statistics.ts';

const NOTHING = '–';

/** One table per variant, for the terminal. */
export function printReport(engine: string, variants: Variant[], results: Results): void {
  for (const { name, sizes } of variants) {
    console.log(`\n${name}, ${engine}: ${sizes.raw} bytes, ${sizes.gzip} gzip, ${sizes.brotli} brotli`);
    const rows = (Object.keys(METRICS) as Metric[]).flatMap((metric) => rowOf(name, metric, results) ?? []);
    console.log(aligned([['', 'median', 'quartiles', '÷ floor', '÷ no script', 'over no script'], ...rows]));
  }
}

function rowOf(name: string, metric: Metric, results: Results): [string[]] | undefined {
  const { label, unit, digits } = METRICS[metric];
  const own = summarize(results.get(name)?.[metric]);
  if (!own) return undefined;
  const medianOf = (other: string) => summarize(results.get(other)?.[metric])?.median;
  const none = medianOf(NO_SCRIPT);
  return [
    [
      label,
      `${written(own.median, digits)} ${unit}`.trim(),
      `${written(own.low, digits)}–${written(own.high, digits)}`,
      ratio(own.median, medianOf(FLOOR)),
      ratio(own.median, none),
      none === undefined ? NOTHING : written(own.median - none, digits),
    ],
  ];
}

/** Two figures of the same run, one in terms of the other. */
export function ratio(value: number | undefined, base: number | undefined): string {
  return value === undefined || !base ? NOTHING : `${written(value / base, 2)}`;
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column ? cell.padStart : cell.padEnd).call(cell, widths[column] ?? 0))
        .join('  '),
    )
    .join('\n');
}

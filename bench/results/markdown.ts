import { cpus, platform } from 'node:os';
import { FLOOR, NO_SCRIPT, type Variant } from '../stage/variants.ts';
import { written } from './metrics.ts';
import { ratio } from './report.ts';
import type { Metric, Results } from './samples.ts';
import { summarize } from './statistics.ts';

/** What one browser showed. */
export type Run = { name: string; version: string; rounds: number; results: Results };

const SYSTEMS: Partial<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' };

type Column = { head: string; cell: (variant: Variant, results: Results) => string };

const median = (results: Results, name: string, metric: Metric) =>
  summarize(results.get(name)?.[metric])?.median;

const overFloor = (head: string, metric: Metric, base = metric): Column => ({
  head: `${head} ÷ floor`,
  cell: ({ name }, results) => ratio(median(results, name, metric), median(results, FLOOR, base)),
});

const overNone = (head: string, metric: Metric, unit: string, digits: number): Column => ({
  head: `${head} over no script, ${unit}`,
  cell: ({ name }, results) => {
    const value = median(results, name, metric);
    const none = median(results, NO_SCRIPT, metric);
    return value === undefined || none === undefined
      ? '–'
      : written((value - none) / (unit === 'kB' ? 1000 : 1), digits);
  },
});

const absolute = (head: string, metric: Metric, digits = 0): Column => ({
  head,
  cell: ({ name }, results) => {
    const summary = summarize(results.get(name)?.[metric]);
    return summary
      ? `${written(summary.median, digits)} (${written(summary.low, digits)}–${written(summary.high, digits)})`
      : '–';
  },
});

const bytes: Column = {
  head: 'raw / gzip / brotli',
  cell: ({ sizes }) => [sizes.raw, sizes.gzip, sizes.brotli].map((size) => written(size)).join(' / '),
};

const CLICK_RATIOS = [overFloor('ticket click', 'cardClick'), overNone('other click', 'otherClick', 'µs', 1)];

const RATIOS: Column[] = [
  overFloor('evaluation', 'evaluation'),
  overFloor('evaluation on arrival', 'arrival'),
  overFloor('evaluation, CPU 4× slower', 'slowEvaluation'),
  // The floor leaves nothing to idle time: what it does at once is what this compares with.
  overFloor('idle work', 'deferred', 'evaluation'),
  overFloor('first click', 'firstClick'),
  ...CLICK_RATIOS,
  {
    head: 'ticket click, 10,000 cards ÷ 10 cards',
    cell: ({ name }, results) =>
      ratio(median(results, name, 'cardClickMany'), median(results, name, 'cardClick')),
  },
  overNone('heap', 'heap', 'kB', 1),
];

const FIGURES = [
  bytes,
  absolute('evaluation, µs', 'evaluation'),
  absolute('on arrival, µs', 'arrival'),
  absolute('CPU 4× slower, µs', 'slowEvaluation'),
  absolute('idle work, µs', 'deferred'),
  absolute('its end, ms', 'idleEnd', 1),
  absolute('long tasks', 'longTasks'),
  absolute('sent per notification, bytes', 'bytes'),
  absolute('arrived, leading away at once, %', 'leaving'),
  absolute('arrived, made offline, %', 'offline'),
];

const CLICK_FIGURES = [
  absolute('first click, µs', 'firstClick'),
  absolute('ticket click, µs', 'cardClick'),
  absolute('with 10,000 cards', 'cardClickMany'),
  absolute('other click, µs', 'otherClick', 1),
  absolute('with 10,000 cards', 'otherClickMany', 1),
];

/** The tables of docs/benchmarks.md: ratios first, since they travel from machine to machine better than times. */
export function markdownOf(variants: Variant[], chromium: Run, firefox?: Run): string {
  const tables = [
    `${describe(chromium)} Medians, in brackets the quartiles.`,
    table(variants, RATIOS, chromium.results),
    table(variants, FIGURES, chromium.results),
    table(variants, CLICK_FIGURES, chromium.results),
  ];
  if (firefox) {
    tables.push(describe(firefox), table(variants, [...CLICK_RATIOS, ...CLICK_FIGURES], firefox.results));
  }
  return tables.join('\n\n');
}

export function describe({ name, version, rounds }: Omit<Run, 'results'>): string {
  const date = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const system = SYSTEMS[platform()] ?? platform();
  return `${name} ${version} on ${system} with ${cpus().length} cores, ${date}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`;
}

function table(variants: Variant[], columns: Column[], results: Results): string {
  const rows = variants.map((variant) => [
    variant.name,
    ...columns.map(({ cell }) => cell(variant, results)),
  ]);
  return [['', ...columns.map(({ head }) => head)], ['---', ...columns.map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

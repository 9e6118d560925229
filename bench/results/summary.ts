import { FLOOR, TRACKER, type Variant } from '../stage/variants.ts';
import { describe, type Run } from './markdown.ts';
import { written } from './metrics.ts';
import { ratio } from './report.ts';
import type { Metric, Samples } from './samples.ts';
import { summarize } from './statistics.ts';

/** What a shop would otherwise load, beside the tracker. */
const COMPARED = [TRACKER, '@apptus/esales-api 3.5.1', '@apptus/esales-api 2.4.3'];

/** The five lines for the README. */
export function summaryOf(variants: Variant[], chromium: Run): string {
  const { results } = chromium;
  const median = (name: string, metric: Metric) => summarize(results.get(name)?.[metric])?.median;
  const overFloor =
    (metric: Metric, base = metric) =>
    ({ name }: Variant) =>
      ratio(median(name, metric), median(FLOOR, base));
  const arrived = (samples: Samples | undefined) =>
    [samples?.leaving, samples?.offline].map((rounds) => share(rounds)).join(' / ');

  const lines: [what: string, cell: (variant: Variant) => string][] = [
    ['size over the wire, bytes (brotli)', ({ sizes }) => written(sizes.brotli)],
    ['evaluation as it arrives ÷ that of the fewest lines that count clicks (*floor*)', overFloor('arrival')],
    ['idle work of a first visit ÷ evaluation of the floor', overFloor('deferred', 'evaluation')],
    ['a click on a product ÷ floor', overFloor('cardClick')],
    ['clicks that arrive: leading away at once / made offline', ({ name }) => arrived(results.get(name))],
  ];
  const compared = COMPARED.flatMap((name) => variants.find((variant) => variant.name === name) ?? []);
  const rows = [
    [`[${describe(chromium)}](docs/benchmarks.md)`, ...compared.map(({ name }) => name)],
    ['---', ...compared.map(() => '---:')],
    ...lines.map(([what, cell]) => [what, ...compared.map(cell)]),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Of all rounds, as one that is lost now and then leaves the median as it is. */
function share(rounds: number[] = []): string {
  if (rounds.length === 0) return '–';
  return `${written(rounds.reduce((sum, round) => sum + round, 0) / rounds.length)} %`;
}

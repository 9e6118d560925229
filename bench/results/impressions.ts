import {
  type Costs,
  type Growth,
  MANY_RENDERS,
  type measureImpressions,
  SPONSORED,
} from '../measures/impressions.ts';
import { MANY } from '../measures/measure.ts';
import { describe, type Run } from './markdown.ts';
import { written } from './metrics.ts';
import { ratio } from './report.ts';
import { summarize } from './statistics.ts';
import { cellOf, table } from './table.ts';

type Measured = Awaited<ReturnType<typeof measureImpressions>>;

const COSTS: [what: string, cost: keyof Costs, digits: number][] = [
  ['evaluation, and the search for what is sponsored, µs', 'evaluation', 0],
  ['a frame of scrolling, µs', 'scrolling', 0],
  [`rendering the ${SPONSORED} sponsored cards anew, µs`, 'rendering', 0],
  ['rendering all cards anew, % of what that takes', 'share', 2],
];

/** The tables of docs/benchmarks.md that are about the ad impressions. */
export function impressionsOf({ few, many, without, watched }: Measured, run: Omit<Run, 'results'>): string {
  const of = (costs: Costs[], cost: keyof Costs) => summarize(costs.map((each) => each[cost]));
  const costs = COSTS.map(([what, cost, digits]) => {
    const [low, high] = [of(few, cost), of(many, cost)];
    return [what, ratio(high?.median, low?.median), cellOf(low, digits), cellOf(high, digits)];
  });
  const growth = (what: string, { heap, nodes, observers, elements }: Growth) => [
    what,
    ...[heap, nodes, observers, elements].map((value) => written(value)),
  ];
  return [
    `${describe(run)} Medians, in brackets the quartiles.`,
    table(
      [
        `${SPONSORED} cards of which are sponsored`,
        `${written(MANY)} cards ÷ ${SPONSORED} cards`,
        `${SPONSORED} cards`,
        `${written(MANY)} cards`,
      ],
      costs,
    ),
    table(
      [
        `over ${written(MANY_RENDERS)} renderings of ${SPONSORED} cards`,
        'heap, bytes',
        'nodes',
        'observers',
        'elements that they watch in the end',
      ],
      [growth('without', without), growth('with the ad impressions', watched)],
    ),
  ].join('\n\n');
}

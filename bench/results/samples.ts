/** What was measured, by metric. */
export type Samples = Partial<Record<Metric, number[]>>;

export type Metric =
  | 'evaluation'
  | 'arrival'
  | 'deferred'
  | 'idleEnd'
  | 'slowEvaluation'
  | 'slowDeferred'
  | 'slowIdleEnd'
  | 'heap'
  | 'longTasks'
  | 'bytes'
  | 'leaving'
  | 'offline'
  | ClickMetric;

type ClickMetric =
  | 'firstClick'
  | 'cardClick'
  | 'otherClick'
  | 'firstClickMany'
  | 'cardClickMany'
  | 'otherClickMany';

export type Results = Map<string, Samples>;

export function add(results: Results, variant: string, samples: Samples): void {
  const all = results.get(variant) ?? {};
  for (const [metric, values] of Object.entries(samples) as [Metric, number[]][])
    all[metric] = [...(all[metric] ?? []), ...values];
  results.set(variant, all);
}

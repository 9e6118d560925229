import type { Variant } from '../stage/variants.ts';
import { visit, type World } from '../stage/visit.ts';
import { evaluationOnArrival } from './arrival.ts';
import { FEW, type Measure, SLOW } from './measure.ts';
import { throttled } from './throttled.ts';

const evaluate = (world: World, variant: Variant, rate: number) =>
  visit(world, variant, FEW, ({ page, tag }) =>
    throttled(page, rate, () => page.evaluate((tag) => bench.evaluate(tag), tag)),
  );

export const evaluation: Measure = async (world, variant) => {
  const { evaluation, deferred, idleEnd } = await evaluate(world, variant, 1);
  return { evaluation: [evaluation], deferred: [deferred], idleEnd: [idleEnd] };
};

export const slowEvaluation: Measure = async (world, variant) => {
  const { evaluation, deferred, idleEnd } = await evaluate(world, variant, SLOW);
  return { slowEvaluation: [evaluation], slowDeferred: [deferred], slowIdleEnd: [idleEnd] };
};

export const arrival: Measure = (world, variant) =>
  visit(world, variant, FEW, async ({ page, tag }) => {
    const load = () => page.evaluate((tag) => bench.load(tag), tag);
    return { arrival: [await evaluationOnArrival(page, tag.file, load)] };
  });

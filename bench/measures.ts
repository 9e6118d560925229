import { setTimeout as pause } from 'node:timers/promises';
import { evaluationOnArrival } from './arrival.ts';
import { heapOf } from './heap.ts';
import type { Samples } from './samples.ts';
import { throttled } from './throttled.ts';
import { NO_SCRIPT, type Variant } from './variants.ts';
import { type Visit, visit, type World } from './visit.ts';

/** A slow phone, as far as its processor goes. */
const SLOW = 4;
export const FEW = 10;
export const MANY = 10_000;
const CARD_CLICKS = 25;
const OTHER_SERIES = 10;

/** One round of a measurement: opens the storefront with the variant once. */
export type Measure = (world: World, variant: Variant) => Promise<Samples>;

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

export const amongFew: Measure = (world, variant) =>
  visit(world, variant, FEW, async (opened) => {
    const { page, tag } = opened;
    await page.evaluate((tag) => bench.load(tag), tag);
    const { first, cards, others, bytes } = await clicks(opened, variant);
    return { firstClick: first, cardClick: cards, otherClick: others, bytes };
  });

export const amongMany: Measure = (world, variant) =>
  visit(world, variant, MANY, async (opened) => {
    const { page, tag } = opened;
    await page.evaluate((tag) => bench.load(tag), tag);
    const { first, cards, others } = await clicks(opened, variant);
    return { firstClickMany: first, cardClickMany: cards, otherClickMany: others };
  });

/** The same, with what only Chromium tells. */
export const loadingAmongMany: Measure = (world, variant) =>
  visit(world, variant, MANY, async (opened) => {
    const { page, tag } = opened;
    // Whatever the first call brings into the page is none of the variant's.
    await page.evaluate(() => bench.headings().length);
    const before = await heapOf(page);
    const longTasks = await throttled(page, SLOW, () => page.evaluate((tag) => bench.load(tag), tag));
    const heap = (await heapOf(page)) - before;
    const { first, cards, others } = await clicks(opened, variant);
    return {
      heap: [heap],
      longTasks: [longTasks],
      firstClickMany: first,
      cardClickMany: cards,
      otherClickMany: others,
    };
  });

async function clicks({ page, received }: Visit, variant: Variant) {
  const [first = 0, ...cards] = await page.evaluate((count) => bench.clickCards(count), CARD_CLICKS);
  const others = await page.evaluate((count) => bench.clickElsewhere(count), OTHER_SERIES);
  const bytes: number[] = [];
  if (variant.name !== NO_SCRIPT) {
    await arrived(received, CARD_CLICKS);
    bytes.push(received().bytes / CARD_CLICKS);
  }
  return { first: [first], cards, others, bytes };
}

/** What is not sent costs nothing, so a variant that drops clicks must not pass for a fast one. */
async function arrived(received: Visit['received'], expected: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (received().notifications < expected) {
    if (Date.now() > deadline)
      throw new Error(`${received().notifications} of ${expected} notifications arrived`);
    await pause(10);
  }
  if (received().notifications > expected) throw new Error(`More than ${expected} notifications arrived`);
}

import { setTimeout as pause } from 'node:timers/promises';
import { NO_SCRIPT, type Variant } from '../stage/variants.ts';
import { type Visit, visit } from '../stage/visit.ts';
import { heapOf } from './heap.ts';
import { FEW, MANY, type Measure, SLOW } from './measure.ts';
import { throttled } from './throttled.ts';

const CARD_CLICKS = 25;
const OTHER_SERIES = 10;

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

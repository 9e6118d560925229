import type { Page } from 'playwright';
import { controlsOf } from '../stage/browser.ts';
import { IMPRESSIONS } from '../stage/impressions.ts';
import type { Variant } from '../stage/variants.ts';
import { type Visit, visit, type World } from '../stage/visit.ts';
import { heapOf } from './heap.ts';
import { MANY } from './measure.ts';

export const SPONSORED = 20;
const FRAMES = 100;
const RENDERS = 50;
const WARM_UP = 1000;
/** How many times a list is rendered anew in order to see what grows. */
export const MANY_RENDERS = 1000;

/** In µs, each of one visit; the last in hundredths of all that it takes until the cards are on the screen. */
export type Costs = { evaluation: number; scrolling: number; rendering: number; share: number };

export type Growth = { heap: number; nodes: number; observers: number; elements: number };

/** What the script costs on a page with so many cards, of which twenty are sponsored. */
const costsOf = (world: World, tracker: Variant, cards: number): Promise<Costs> =>
  visit(world, tracker, cards, async (opened) => {
    const { page, tag } = opened;
    await prepare(opened);
    const { evaluation } = await page.evaluate((tag) => bench.evaluate(tag), {
      ...tag,
      file: IMPRESSIONS.file,
    });
    const scrolling = await page.evaluate((frames) => bench.scrollOn(frames), FRAMES);
    const rendering = await page.evaluate((times) => bench.renderAgain(times), RENDERS);
    const { busy, whole } = await page.evaluate(() => bench.renderAll());
    return { evaluation, scrolling, rendering, share: (100 * busy) / whole };
  });

/** What stays of a list that is rendered anew a thousand times, with the script or without. */
const growthOf = (world: World, tracker: Variant, isWatched: boolean): Promise<Growth> =>
  visit(world, tracker, SPONSORED, async (opened) => {
    const { page, tag } = opened;
    await prepare(opened);
    if (isWatched) await page.evaluate((tag) => bench.load(tag), { ...tag, file: IMPRESSIONS.file });
    // What the browser itself keeps of the first ones is there before the counting starts.
    await page.evaluate((times) => bench.renderAgain(times), WARM_UP);
    const before = { heap: await heapOf(page), nodes: await nodesOf(page) };
    await page.evaluate((times) => bench.renderAgain(times), MANY_RENDERS);
    const [heap, nodes] = [await heapOf(page), await nodesOf(page)];
    const { observers, elements } = await page.evaluate(() => bench.observed());
    return { heap: heap - before.heap, nodes: nodes - before.nodes, observers, elements };
  });

async function prepare({ page, tag }: Visit): Promise<void> {
  await page.evaluate((count) => bench.sponsor(count), SPONSORED);
  await page.evaluate((tag) => bench.load(tag), { ...tag, api: 'v3' });
  await page.evaluate(() => bench.countObservers());
}

/** Of the document and of what has been taken out of it but is held still. */
async function nodesOf(page: Page): Promise<number> {
  const controls = await controlsOf(page);
  const { nodes } = await controls.send('Memory.getDOMCounters');
  await controls.detach();
  return nodes;
}

/** The same with few cards and with many, in turns. */
export async function measureImpressions(world: World, tracker: Variant, rounds: number) {
  const few: Costs[] = [];
  const many: Costs[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns: [Costs[], number][] = [
      [few, SPONSORED],
      [many, MANY],
    ];
    for (const [costs, cards] of round % 2 ? turns.reverse() : turns)
      costs.push(await costsOf(world, tracker, cards));
    process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
  process.stderr.write('\n');
  const [without, watched] = [await growthOf(world, tracker, false), await growthOf(world, tracker, true)];
  return { few, many, without, watched };
}

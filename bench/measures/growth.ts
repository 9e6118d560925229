import { written } from '../results/metrics.ts';
import type { Variant } from '../stage/variants.ts';
import { visit, type World } from '../stage/visit.ts';
import { heapOf } from './heap.ts';
import { FEW } from './measure.ts';

const WARM_UP = 1000;
const CLICKS = 10_000;
const PAGES = 1000;

/** Bytes on the JS heap before and after. */
type Growth = { clicks: [before: number, after: number]; pages: [before: number, after: number] };

const growthOf = (world: World, variant: Variant): Promise<Growth> =>
  visit(world, variant, FEW, async ({ page, tag }) => {
    await page.evaluate((tag) => bench.load(tag), tag);
    // What the browser itself keeps of the first clicks and pages is there before the counting starts.
    await page.evaluate((count) => bench.clickMuch(count), WARM_UP);
    await page.evaluate((count) => bench.turnPages(count), PAGES);
    const heaps = [await heapOf(page)];
    await page.evaluate((count) => bench.clickMuch(count), CLICKS);
    heaps.push(await heapOf(page));
    await page.evaluate((count) => bench.turnPages(count), PAGES);
    heaps.push(await heapOf(page));
    const [first = 0, second = 0, third = 0] = heaps;
    return { clicks: [first, second], pages: [second, third] };
  });

export async function printGrowth(world: World, variants: Variant[]): Promise<void> {
  console.log(
    `\nJS heap over ${written(CLICKS)} clicks, then over ${written(PAGES)} page changes by pushState:`,
  );
  for (const variant of variants) {
    const { clicks, pages } = await growthOf(world, variant);
    console.log(`${variant.name}: ${[clicks, pages].map(grown).join('; ')}`);
  }
}

const grown = ([before, after]: [number, number]): string =>
  `${written(before)} → ${written(after)} (${after > before ? '+' : ''}${written(after - before)})`;

import { readFileSync } from 'node:fs';
import { written } from '../results/metrics.ts';
import type { Variant } from '../stage/variants.ts';
import { visit, type World } from '../stage/visit.ts';

const TICKETS = 5000;
const TEXT = readFileSync(`${import.meta.dirname}/../../dist/elevate-inspector.js`, 'utf8');

/** How long the inspector keeps a large page from its own work as it opens, and while it is open. */
export async function printInspector(world: World, tracker: Variant, times: number): Promise<void> {
  console.log(`\nThe inspector on a page with ${written(TICKETS)} tickets, in ms:`);
  for (let time = 0; time < times; time++) {
    const { opening, longTasks } = await visit(world, tracker, TICKETS, async ({ page, tag }) => {
      await page.evaluate((tag) => bench.load(tag), tag);
      return page.evaluate((text) => bench.openInspector(text), TEXT);
    });
    console.log(
      `opening ${Math.round(opening)}; long tasks ${longTasks.map(Math.round).join(', ') || 'none'}`,
    );
  }
}

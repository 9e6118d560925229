import { readFileSync } from 'node:fs';
import type { Variant } from '../stage/variants.ts';
import { visit, type World } from '../stage/visit.ts';

export const TICKETS = 5000;
const TEXT = readFileSync(`${import.meta.dirname}/../../dist/elevate-inspector.js`, 'utf8');

/** How long the inspector keeps a large page from its own work as it opens, and while it is open. */
export async function measureInspector(world: World, tracker: Variant, rounds: number) {
  const measured: { opening: number; longTasks: number[] }[] = [];
  for (let round = 0; round < rounds; round++)
    measured.push(
      await visit(world, tracker, TICKETS, async ({ page, tag }) => {
        await page.evaluate((tag) => bench.load(tag), tag);
        return page.evaluate((text) => bench.openInspector(text), TEXT);
      }),
    );
  return measured;
}

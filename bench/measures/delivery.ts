import { setTimeout as pause } from 'node:timers/promises';
import { NO_SCRIPT } from '../stage/variants.ts';
import { type Visit, visit } from '../stage/visit.ts';
import { FEW, type Measure } from './measure.ts';

const CLICKS = 10;
/** What has not arrived by then, in ms, was lost: the collector is on the same machine. */
const PATIENCE = 2000;

/** How many of the clicks arrive that lead to another page at once. */
export const leaving: Measure = async (world, variant) => {
  if (variant.name === NO_SCRIPT) return {};
  return visit(world, variant, FEW, async ({ page, tag, received }) => {
    for (let click = 0; click < CLICKS; click++) {
      await page.evaluate((tag) => bench.load(tag), tag);
      await Promise.all([
        page.waitForEvent('load'),
        page.evaluate((index) => bench.clickAndGo(index), click),
      ]);
    }
    return { leaving: [await arrivedOf(CLICKS, received)] };
  });
};

/** How many of the clicks arrive that are made while the browser is offline. */
export const offline: Measure = async (world, variant) => {
  if (variant.name === NO_SCRIPT) return {};
  return visit(world, variant, FEW, async ({ page, tag, received }) => {
    await page.evaluate((tag) => bench.load(tag), tag);
    await page.context().setOffline(true);
    await page.evaluate((count) => bench.clickCards(count), CLICKS);
    await page.context().setOffline(false);
    return { offline: [await arrivedOf(CLICKS, received)] };
  });
};

/** In per cent. */
async function arrivedOf(clicks: number, received: Visit['received']): Promise<number> {
  const deadline = Date.now() + PATIENCE;
  while (received().notifications < clicks && Date.now() < deadline) await pause(10);
  return (100 * received().notifications) / clicks;
}

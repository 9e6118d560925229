/** `npm run bench`: reads what is to be measured, measures it, and prints or writes it. */
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { amongFew, amongMany, loadingAmongMany } from './measures/clicks.ts';
import { leaving, offline } from './measures/delivery.ts';
import { arrival, evaluation, slowEvaluation } from './measures/evaluation.ts';
import { printGrowth } from './measures/growth.ts';
import { measureImpressions } from './measures/impressions.ts';
import { measureInspector } from './measures/inspector.ts';
import type { Measure } from './measures/measure.ts';
import { printNatives } from './measures/natives.ts';
import { measureInTurns } from './measures/rounds.ts';
import { writeDocuments } from './results/documents.ts';
import { impressionsOf } from './results/impressions.ts';
import { inspectorOf } from './results/inspector.ts';
import { markdownOf, type Run } from './results/markdown.ts';
import { printReport } from './results/report.ts';
import { summaryOf } from './results/summary.ts';
import { launch } from './stage/browser.ts';
import { startCollector } from './stage/collector.ts';
import { IMPRESSIONS } from './stage/impressions.ts';
import { startShop } from './stage/shop.ts';
import { FLOOR, makeVariants, NO_SCRIPT, TRACKER } from './stage/variants.ts';
import type { World } from './stage/visit.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    impressions: { type: 'boolean' },
    inspector: { type: 'boolean' },
    profile: { type: 'boolean' },
    rounds: { type: 'string', default: '15' },
    write: { type: 'boolean' },
  },
});

/** What is measured in every round, and what takes so long that every third must do. */
type Plan = { always: Measure[]; rarely: Measure[] };

const CHROMIUM: Plan = {
  always: [evaluation, arrival, slowEvaluation, amongFew],
  rarely: [loadingAmongMany, leaving, offline],
};

/** Only what its clock, which ticks each 20 µs, can tell: clicks. */
const FIREFOX: Plan = { always: [amongFew], rarely: [amongMany] };

const variants = await makeVariants();
const ours = variants.filter(({ name }) => [NO_SCRIPT, FLOOR, TRACKER].includes(name));
const shop = await startShop([...variants, IMPRESSIONS]);
const collector = await startCollector();
const rounds = Number(options.rounds);
try {
  if (options.check) process.exitCode = (await inBrowser('chromium', (world) => check(world, ours))) ? 0 : 1;
  else if (options.profile) await inBrowser('chromium', profile);
  else if (options.inspector) await inBrowser('chromium', inspect);
  else if (options.impressions) await inBrowser('chromium', watch);
  else await compare();
} finally {
  shop.close();
  collector.close();
}

async function compare(): Promise<void> {
  const chromium = await inBrowser('chromium', async (world) => {
    const run = await measure(world, 'Chromium', CHROMIUM, rounds);
    await printGrowth(world, ours);
    await inspect(world);
    await watch(world);
    return run;
  });
  const firefox = await inBrowser('firefox', (world) =>
    measure(world, 'Firefox', FIREFOX, Math.ceil(rounds / 2)),
  );
  const [tables, summary] = [markdownOf(variants, chromium, firefox), summaryOf(variants, chromium)];
  console.log(`\n${tables}\n\n${summary}`);
  if (options.write) writeDocuments({ 'docs/benchmarks.md': tables, 'README.md': summary });
}

async function measure(world: World, name: string, { always, rarely }: Plan, rounds: number): Promise<Run> {
  const results = await measureInTurns(world, variants, always, rounds);
  await measureInTurns(world, variants, rarely, Math.ceil(rounds / 3), results);
  printReport(name, variants, results);
  return { name, version: world.browser.version, rounds, results };
}

async function profile(world: World): Promise<void> {
  for (const variant of variants.filter(({ name }) => [FLOOR, TRACKER].includes(name)))
    await printNatives(world, variant, rounds);
}

async function inspect(world: World): Promise<void> {
  const times = Math.ceil(rounds / 3);
  for (const variant of variants.filter(({ name }) => name === TRACKER)) {
    const measured = await measureInspector(world, variant, times);
    const tables = inspectorOf(measured, { name: 'Chromium', version: world.browser.version, rounds: times });
    console.log(`\n${tables}`);
    if (options.write) writeDocuments({ 'docs/benchmarks.md': tables }, ' --inspector');
  }
}

async function watch(world: World): Promise<void> {
  // 10,000 cards take long.
  const times = Math.ceil(rounds / 3);
  for (const variant of variants.filter(({ name }) => name === TRACKER)) {
    const measured = await measureImpressions(world, variant, times);
    const tables = impressionsOf(measured, {
      name: 'Chromium',
      version: world.browser.version,
      rounds: times,
    });
    console.log(`\n${tables}`);
    if (options.write) writeDocuments({ 'docs/benchmarks.md': tables }, ' --impressions');
  }
}

async function inBrowser<Result>(
  engine: 'chromium' | 'firefox',
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const browser = await launch(engine);
  try {
    return await work({ browser, shop, collector });
  } finally {
    await browser.close();
  }
}

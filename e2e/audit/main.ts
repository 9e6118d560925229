/**
 * Counts how often each of many clicks arrives that something follows at once: `npm run audit`. Engines may be named
 * (`npm run audit -- firefox`), and the number of clicks be set (`CLICKS=20 npm run audit`).
 */
import { ENGINES, type Engine } from '../../scripts/machine/browsers.mjs';
import { type Carrier, PLAIN_BEACON, TRACKER } from './carriers.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { openStage } from './stage.ts';

const CLICKS = Number(process.env.CLICKS ?? 200);
const MOST_NAMED = 10;

type Row = {
  engine: Engine;
  clicks: string;
  by: string;
  once: number;
  twice: number;
  never: number;
  /** The first of those that did not arrive, counted from 0. */
  lost: string;
};

const named = process.argv.slice(2);
const engines = ENGINES.filter((each) => !named.length || named.includes(each));

// Side by side, as each spends much of its time waiting.
const rows = (await Promise.all(engines.map(audit))).flat();
console.table(rows);
if (rows.some(({ by, once }) => by === TRACKER.name && once < CLICKS)) process.exitCode = 1;

async function audit(engine: Engine): Promise<Row[]> {
  const stage = await openStage(engine);
  const found: Row[] = [];

  async function count(clicks: string, scenario: Scenario, carrier: Carrier): Promise<Row> {
    const arrivals = await stage.play(async (parts) => {
      await scenario(parts, carrier, CLICKS);
      // Late is not never: a sentinel may overtake on a machine that is busy.
      await parts.cluster.waitFor((all) => !arrivalsOf(all).includes(0)).catch(() => undefined);
      return arrivalsOf(await parts.cluster.settled());
    });
    const those = (wanted: (times: number) => boolean) => arrivals.filter(wanted).length;
    const row = {
      engine,
      clicks,
      by: carrier.name,
      once: those((times) => times === 1),
      twice: those((times) => times > 1),
      never: those((times) => times === 0),
      lost: arrivals
        .flatMap((times, click) => (times ? [] : click))
        .slice(0, MOST_NAMED)
        .join(' '),
    };
    console.log(Object.values(row).join(' | '));
    found.push(row);
    return row;
  }

  try {
    for (const [clicks, scenario] of Object.entries(SCENARIOS)) {
      const { once } = await count(clicks, scenario, TRACKER);
      // Where one is lost, a plain beacon shows what the browser does by itself.
      if (once < CLICKS) await count(clicks, scenario, PLAIN_BEACON);
    }
  } catch (error) {
    // What the other engines did is worth having all the same.
    console.error(engine, error);
    process.exitCode = 1;
  } finally {
    await stage.close();
  }
  return found;
}

/** How often each click arrived. */
function arrivalsOf(received: { type: string; body: string }[]): number[] {
  const arrivals = Array<number>(CLICKS).fill(0);
  for (const { type, body } of received) {
    if (type !== 'click') continue;
    const number = Number(JSON.parse(body).ticket);
    arrivals[number] = (arrivals[number] ?? 0) + 1;
  }
  return arrivals;
}

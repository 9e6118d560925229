import type { Engine } from '../../../scripts/machine/browsers.mjs';
import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { exitsWith } from '../../support/visit/exits.ts';
import { carrying, type Keys, keysOf, told } from '../../support/visit/keys-of.ts';
import { closeLast } from '../../support/visit/leaving.ts';
import { ELSEWHERE, NOWHERE, type Way, WITHIN } from '../../support/visit/ways.ts';

declare const elevateTracker: Tracker;

/** A way, and whether the session ended. */
type Fate = [way: string, ended: boolean];

const endsIn = (engine: Engine, ends: string) => ends.includes(engine[0]?.toUpperCase() ?? '?');

const fatesIn = (engine: Engine, ways: Way[]): Fate[] =>
  ways.map(([name, , ends]) => [name, endsIn(engine, ends)]);

test.beforeEach(({ shop, otherSite }) => {
  shop.document('/', exitsWith());
  shop.document('/next', exitsWith());
  shop.document('/staying', exitsWith({ 'stay-on': 'pay.example 127.0.0.1' }));
  shop.answer('/away', (_, response) => response.redirect(`${otherSite.origin}/`));
  otherSite.plainPage('/', 'Another site');
  otherSite.answer('/back', (_, response) => response.redirect(`${shop.origin}/`));
});

/** The keys of the sessions that ended, and which ways ended them. */
const watchKeys = (keys: Keys) => {
  const fates: Fate[] = [];
  const ended: unknown[] = [];
  return {
    fates,
    ended,
    see(way: string, next: Keys): void {
      const hasEnded = next?.sessionKey !== keys?.sessionKey;
      fates.push([way, hasEnded]);
      if (hasEnded) ended.push(keys);
      keys = next;
    },
  };
};

test('no way within the site ends the session', async ({ tab, shop, otherSite, cluster, engine }) => {
  test.slow();
  const keys = await begin(tab, `${shop.origin}/`);
  const { fates, see } = watchKeys(keys);
  for (const [way, act] of WITHIN) {
    await act(tab, { shop, otherSite });
    see(way, await keysOf(tab));
  }
  expect(fates).toEqual(fatesIn(engine, WITHIN));
  const ends = await closeLast(tab);
  expect(told(await cluster.settled(ends.length))).toEqual(carrying(keys, ...ends));
});

test('to another site, only what certainly leaves ends the session', async ({
  tab,
  shop,
  otherSite,
  cluster,
  engine,
}) => {
  test.slow();
  await tab.goto(`${otherSite.origin}/`);
  await tab.goto(`${shop.origin}/`);
  const { fates, ended, see } = watchKeys(await keysOf(tab));
  for (const [way, act] of ELSEWHERE) {
    await act(tab, { shop, otherSite });
    await tab.goto(`${shop.origin}/`);
    see(way, await keysOf(tab));
  }
  expect(fates).toEqual(fatesIn(engine, ELSEWHERE));
  expect(told(await cluster.settled(ended.length))).toEqual(ended.map((keys) => ['end', keys]));
});

test('closing the tab ends the session, whatever led nowhere before', async ({
  visitor,
  shop,
  otherSite,
  cluster,
  engine,
}) => {
  test.slow();
  const open = async (): Promise<[Tab, Keys]> => {
    const tab = await visitor.newTab();
    return [tab, await begin(tab, `${shop.origin}/`)];
  };
  let [tab, keys] = await open();
  const { fates, ended, see } = watchKeys(keys);
  for (const [way, act, ends] of NOWHERE) {
    await act(tab, { shop, otherSite });
    await tab.close();
    // The page that was closed has done its work, and others can see it, once its notification has arrived.
    if (endsIn(engine, ends)) await cluster.waitFor(ended.length + 1);
    [tab, keys] = await open();
    see(way, keys);
    if (endsIn(engine, ends)) continue;
    // A page that went in doubt counts as open until its session is over.
    await tab.evaluate(() => elevateTracker.end());
    see('end()', await keysOf(tab));
  }
  expect(fates.filter(([way]) => way !== 'end()')).toEqual(fatesIn(engine, NOWHERE));
  expect(told(await cluster.settled(ended.length))).toEqual(ended.map((keys) => ['end', keys]));
});

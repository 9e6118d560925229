import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import type { Tracker } from '../../../src/tracker.ts';
import { withdraw } from '../../support/consent/consent.ts';
import { storedBy } from '../../support/consent/stored.ts';
import type { Site } from '../../support/site/site.ts';
import { test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';

declare const elevateTracker: Tracker;

const HEAD = '<script type="module" src="/main.js"></script>';
const OURS = /apptus|voyado|elevate-tracker/;

/** What each gets of a visit, but for what depends on how long it took. */
const TAKEN = {
  plausible: ['Outbound Link: Click /3', 'pageview /1', 'pageview /2', 'pageview /3'],
  insights: ['card-1-b', 'card-2-b'],
  visitors: 1,
  sentry: ['The shop is broken'],
};

test('Sentry, Plausible, search-insights and web-vitals get what they get without the tracker', async ({
  shop,
  otherSite,
  tab,
  visit,
  visitor,
  cluster,
  expected,
}) => {
  expected.errors.push(/The shop is broken/);
  otherSite.plainPage('/', 'Elsewhere');
  serveBuilt(shop, 'trackers');
  const main = (cards: string) => `<button type="button" id="error">Break</button>${cards}
    <a href="{{otherSite}}/" id="outbound" data-elevate-ticket="partner">A partner</a>`;

  const theirs = async () => {
    const { cookies, localStorage } = await storedBy(tab, visitor);
    return [...cookies, ...localStorage].filter((name) => !OURS.test(name));
  };
  const walk = async () => {
    await tab.waitFor(() => document.body.classList.contains('ready'));
    await tab.click('#error');
    for (const page of [1, 2]) {
      await tab.navigate(() => visit.click(`#card-${page}-b b`, `${page}-b`));
      await tab.waitFor(() => document.body.classList.contains('ready'));
    }
    const stored = await theirs();
    await tab.navigate(() => visit.click('#outbound', 'partner'));
    await tab.goto(`${shop.origin}/1`);
    return stored;
  };

  serveShop(shop, { tag: HEAD, main });
  const without = collect(shop);
  await tab.goto(`${shop.origin}/1`);
  const stored = await walk();
  await expect.poll(() => without()).toMatchObject(TAKEN);
  await cluster.settled();
  const { vitals } = without();
  expect(vitals).toContain('FCP');

  serveShop(shop, { head: HEAD, main });
  const beside = collect(shop);
  await tab.goto(`${shop.origin}/1`);
  expect(await walk()).toEqual(stored);
  await expect.poll(() => beside()).toEqual({ ...TAKEN, vitals: expect.arrayContaining(vitals) });
  const clicks = (await cluster.arrived(3)).filter((type) => type !== 'end');
  expect(clicks).toEqual(['click 1-b', 'click 2-b', 'click partner']);

  await withdraw(tab);
  expect(await theirs()).toEqual(stored);
});

/** Takes what the trackers send; returns what has come until now, in short. */
function collect(shop: Site) {
  const bodies: Record<string, string[]> = {};
  for (const path of ['/sentry', '/plausible', '/insights/1/events', '/vitals']) {
    const taken: string[] = [];
    bodies[path] = taken;
    shop.answer(path, async (request, response) => {
      taken.push(await text(request));
      response.json({});
    });
  }
  const parsed = (path: string) => (bodies[path] ?? []).map((body) => JSON.parse(body));
  return () => {
    const clicks = parsed('/insights/1/events').flatMap(({ events }) => events);
    const pages = parsed('/plausible').filter(({ n }) => n !== 'engagement');
    // The visit goes on with another page.
    const all = pages.slice(0, TAKEN.plausible.length).map(({ n, u }) => `${n} ${new URL(u).pathname}`);
    return {
      plausible: all.sort(),
      insights: clicks.flatMap(({ objectIDs }) => objectIDs),
      visitors: new Set(clicks.map(({ userToken }) => userToken)).size,
      sentry: (bodies['/sentry'] ?? []).flatMap((body) => body.match(/The shop is broken/) ?? []),
      vitals: [...new Set(bodies['/vitals'])].sort(),
    };
  };
}

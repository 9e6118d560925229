/** What each test is given: a shop and another site, a visitor with a tab, and what arrives at the cluster. */
import { randomUUID } from 'node:crypto';
import { test as base, expect } from '@playwright/test';
import type { Engine } from '../../scripts/machine/browsers.mjs';
import { type Cluster, startCluster } from '../../stand-in/cluster.ts';
import { delayArrival, withDelays } from './delays.ts';
import { type Inbox, inboxOf, isSentinel, requestsIn } from './inbox.ts';
import type { Attributes } from './site/markup.ts';
import { freshHost, type Site, startSite } from './site/site.ts';
import type { Profile } from './tabs/driver.ts';
import { launch } from './tabs/launch.ts';
import type { Tab } from './tabs/tab.ts';
import { type Visitor, visitorOf } from './visitor.ts';

export { expect };

type Running = { profile: Profile; cluster: Cluster };

/** Sites, too, as browsers see it, since their hosts differ. */
type Sites = { shop: Site; otherSite: Site };

/** Faults that a test provokes; any other one fails it. */
type Expected = { answers: number[]; errors: RegExp[]; preflights: boolean };

type Fixtures = {
  channelName: string;
  expected: Expected;
  /** Where the other site is; a test may move it. */
  otherHost: string;
  sites: Sites;
  shop: Site;
  otherSite: Site;
  profile: Profile;
  visitor: Visitor;
  tab: Tab;
  cluster: Inbox;
  /** Opens a page in the first tab, with the tag and such a body. */
  open: (body: string, attributes?: Attributes) => Promise<Tab>;
};

export const test = base.extend<Fixtures, { engine: Engine; running: Running }>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  running: [
    async ({ engine }, use) => {
      const browser = await launch(engine);
      const cluster = await startCluster(
        withDelays ? { before: (url) => delayArrival(isSentinel(url)) } : {},
      );
      // One for all tests, since a new one costs more than most tests; each leaves it empty.
      await use({ profile: await browser.newProfile(), cluster });
      await browser.close();
      await cluster.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  channelName: async ({}, use) => use(randomUUID()),

  // biome-ignore lint/correctness/noEmptyPattern: as above
  expected: async ({}, use) => use({ answers: [], errors: [], preflights: false }),

  otherHost: '127.0.0.1',

  sites: async ({ running: { cluster }, channelName, expected, otherHost }, use) => {
    const [shop, otherSite] = [await startSite(freshHost()), await startSite(otherHost)];
    const endpoint = `${cluster.origin}/channel/${channelName}`;
    for (const site of [shop, otherSite])
      site.fillIn({ endpoint, shop: shop.origin, otherSite: otherSite.origin });
    await use({ shop, otherSite });
    await Promise.all([shop.close(), otherSite.close()]);

    const uncaught = [...shop.reports(), ...otherSite.reports()]
      .filter(({ level }) => level === 'uncaught')
      .map(({ text }) => text)
      .filter((text) => !expected.errors.some((known) => known.test(text)));
    expect(uncaught, 'uncaught errors in pages').toEqual([]);
    const refused = requestsIn(cluster, channelName).filter(({ method, status }) =>
      method === 'OPTIONS'
        ? !expected.preflights
        : status >= 400 && status < 500 && !expected.answers.includes(status),
    );
    const named = refused.map(({ method, url, message }) => `${method} ${url}: ${message}`);
    expect(named, 'requests that the cluster refused').toEqual([]);
  },

  shop: async ({ sites }, use) => use(sites.shop),
  otherSite: async ({ sites }, use) => use(sites.otherSite),

  profile: async ({ running }, use) => use(running.profile),

  visitor: async ({ profile, sites: { shop, otherSite } }, use) => {
    const visitor = visitorOf(profile, [shop, otherSite]);
    await use(visitor);
    await visitor.close();
  },

  cluster: async ({ running: { cluster }, channelName, visitor }, use, testInfo) => {
    const inbox = inboxOf(cluster, channelName, visitor);
    await use(inbox);
    if (testInfo.status === testInfo.expectedStatus) await inbox.settled();
  },

  tab: async ({ visitor }, use) => use(await visitor.newTab()),

  open: async ({ shop, tab }, use) => {
    await use(async (body, attributes) => {
      await tab.goto(shop.page('/', body, attributes));
      return tab;
    });
  },
});

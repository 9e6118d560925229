import { randomUUID } from 'node:crypto';
import type { Engine } from '../../scripts/machine/browsers.mjs';
import { startCluster } from '../../stand-in/cluster.ts';
import { type Inbox, inboxOf } from '../support/inbox.ts';
import { freshHost, type Site, startSite } from '../support/site/site.ts';
import { launch } from '../support/tabs/launch.ts';
import { type Visitor, visitorOf } from '../support/visitor.ts';

/** What a scenario plays on: a visitor with an empty profile, a shop, another site. */
export type Stage = { engine: Engine; visitor: Visitor; shop: Site; otherSite: Site; cluster: Inbox };

/** Opens the browser, and returns how to play on a stage that nobody has used. */
export async function openStage(engine: Engine) {
  const browser = await launch(engine);
  const profile = await browser.newProfile();
  const sharedCluster = await startCluster();

  async function play<Result>(act: (stage: Stage) => Promise<Result>): Promise<Result> {
    const [shop, otherSite] = [await startSite(freshHost()), await startSite('127.0.0.1')];
    const channel = randomUUID();
    const endpoint = `${sharedCluster.origin}/channel/${channel}`;
    for (const site of [shop, otherSite])
      site.fillIn({ endpoint, shop: shop.origin, otherSite: otherSite.origin });
    const visitor = visitorOf(profile, [shop, otherSite]);
    const cluster = inboxOf(sharedCluster, channel, visitor);
    try {
      const result = await act({ engine, visitor, shop, otherSite, cluster });
      await visitor.close();
      return result;
    } finally {
      await Promise.all([shop.close(), otherSite.close()]);
    }
  }

  async function close(): Promise<void> {
    await browser.close();
    await sharedCluster.close();
  }

  return { play, close };
}

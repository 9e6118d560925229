import { expect } from '@playwright/test';
import type { Inbox } from '../../support/inbox.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { keysIn, keysOf } from '../../support/visit/keys-of.ts';
import { endsOnLeaving } from '../../support/visit/leaving.ts';
import type { Visitor } from '../../support/visitor.ts';
import { listenersIn } from './listeners.ts';

export type Visit = ReturnType<typeof visitOf>;

/** The questions that each library is asked: what happens in one visit, and what must be true of all of it. */
export function visitOf(tab: Tab, cluster: Inbox, visitor: Visitor) {
  const expected: string[] = [];
  let keys: Awaited<ReturnType<typeof keysOf>>;
  let listeners: string[];

  const documentOf = () => tab.evaluate(() => performance.timeOrigin);

  /** Notifications, each by type and ticket, which have to come of a way that the test has gone itself. */
  const notifies = (...notifications: string[]) => void expected.push(...notifications);

  /** The same, where they are clicks. */
  const counts = (...tickets: string[]) => notifies(...tickets.map((ticket) => `click ${ticket}`));

  /** Fails if the page has another session, or the tracker more listeners, than at the start. */
  async function goesOn(way: string): Promise<void> {
    expect(await keysOf(tab), `the keys after ${way}`).toEqual(keys);
    expect(await listenersIn(tab), `the tracker's listeners after ${way}`).toEqual(listeners);
  }

  return {
    counts,
    notifies,
    goesOn,

    /** Goes to the first page, and waits until the tracker has started there. */
    async begin(url: string): Promise<void> {
      await tab.goto(url);
      keys = await keysOf(tab);
      listeners = await listenersIn(tab);
    },

    /** Clicks on what counts once with this ticket. */
    async click(selector: string, ticket: string): Promise<void> {
      await tab.click(selector);
      counts(ticket);
    },

    /** Acts, waits until such an element is there, and makes sure that the document is still the same. */
    async soft(act: () => Promise<unknown>, shown: string): Promise<void> {
      const before = await documentOf();
      await act();
      await tab.waitFor((selector) => document.querySelector(selector) !== null, shown);
      expect(await documentOf(), `the document that shows ${shown}`).toBe(before);
    },

    /** Loads pages anew, in five ways, and ends on the page at this address. */
    async hard(url: string): Promise<void> {
      const run = (script: string) =>
        tab.navigate(() => tab.evaluate((text) => void setTimeout(text), script));
      await tab.reload();
      await run(`location.assign('${url}?1')`);
      await run('location.reload()');
      await run(`location.replace('${url}?2')`);
      await tab.navigate(() => tab.goto(url));
      await goesOn('five page loads');
    },

    /**
     * Closes the tab, and has all of the visit arrived: each click once, in one session, which ends with it, and no error.
     * `inDoubt`: the last click was one after which a page may be opening elsewhere, so that the end is left to the timeout.
     */
    async over({ inDoubt = false } = {}): Promise<void> {
      await goesOn('the visit');
      const faults = (await visitor.messages()).filter(({ level }) => level === 'error');
      expect(faults, 'errors on the console').toEqual([]);
      const ends = inDoubt ? [] : await endsOnLeaving(tab);
      await tab.close();
      const all = await cluster.settled(expected.length + ends.length);
      const arrived = all.map(({ type, body }) => (body ? `${type} ${JSON.parse(body).ticket}` : type));
      expect(arrived.sort()).toEqual([...expected, ...ends].sort());
      for (const notification of all) expect(keysIn(notification)).toEqual(keys);
    },
  };
}

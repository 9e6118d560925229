import type { Cluster, Notification } from '../../stand-in/cluster.ts';
import { poll } from './tabs/poll.ts';
import type { Visitor } from './visitor.ts';

const SENTINEL = '/sentinel/';

export const isSentinel = (url: string): boolean => url.includes(SENTINEL);

/** All that arrived in a channel, preflights too, but for the tests' own sentinels. */
export function requestsIn(cluster: Cluster, channel: string): Notification[] {
  return cluster.received(channel).filter(({ path }) => !path.startsWith(SENTINEL));
}

export type Inbox = ReturnType<typeof inboxOf>;

/** What a test sees of the cluster: a channel of its own, in which only its own pages send. */
export function inboxOf(cluster: Cluster, channel: string, visitor: Visitor) {
  const endpoint = `${cluster.origin}/channel/${channel}`;
  let sentinels = 0;

  const notifications = () => requestsIn(cluster, channel);

  /** Waits for so many notifications, or for such ones, and returns all. */
  async function waitFor(wanted: number | ((received: Notification[]) => unknown)): Promise<Notification[]> {
    const enough =
      typeof wanted === 'number' ? () => notifications().length >= wanted : () => wanted(notifications());
    await poll(`notifications: ${wanted}`, enough).catch((error: Error) => {
      const arrived = notifications().map(({ method, url, body }) => `${method} ${url} ${body}`);
      const lines = [`${arrived.length} arrived:`, ...arrived, 'Pages said:', ...visitor.said()];
      throw new Error([error.message, ...lines].join('\n'));
    });
    return notifications();
  }

  /**
   * Waits for so many notifications, then until whatever else was already sent must have arrived, and returns
   * all: the proof that no further ones were sent.
   */
  async function settled(count = 0): Promise<Notification[]> {
    await waitFor(count);
    // A browser has several connections to a server, so the first sentinel may overtake. The second cannot, as it
    // leaves only after the first has arrived.
    await passSentinel();
    await passSentinel();
    return notifications();
  }

  /** The same in short: `click` and the ticket, `end`, … */
  async function arrived(count = 0): Promise<string[]> {
    return (await settled(count)).map(({ type, body }) =>
      body ? `${type} ${JSON.parse(body).ticket}` : type,
    );
  }

  async function passSentinel(): Promise<void> {
    sentinels += 1;
    const sent = await visitor.send(`${endpoint}${SENTINEL}${sentinels}`);
    await poll('the sentinel', () => {
      const passed = cluster.received(channel).filter(({ path }) => path === SENTINEL + sentinels);
      return passed.length >= sent;
    });
  }

  return { origin: cluster.origin, endpoint, notifications, waitFor, settled, arrived };
}

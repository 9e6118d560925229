import type { Tracker } from '../../../src/tracker.ts';
import type { Notification } from '../../../stand-in/cluster.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

export const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

export type Keys = ReturnType<Tracker['keys']>;

/** The keys that the page's own code gets, once the tracker has loaded. */
export async function keysOf(tab: Tab): Promise<Keys> {
  const answer = await tab.waitFor(() => 'version' in elevateTracker && { keys: elevateTracker.keys() });
  return (answer as { keys: Keys }).keys;
}

/** The keys that a notification carries. */
export function keysIn(notification: Notification | undefined) {
  const { query = {}, type } = notification ?? {};
  const prefix = type === 'end' ? 'esales.' : '';
  return { customerKey: query[`${prefix}customerKey`], sessionKey: query[`${prefix}sessionKey`] };
}

/** What arrived, in short: the type of each notification and the keys that it carries. */
export const told = (notifications: Notification[]) =>
  notifications.map((notification) => [notification.type, keysIn(notification)]);

/** The same where notifications of these types carry all the same keys. */
export const carrying = (keys: unknown, ...types: string[]): unknown[] => types.map((type) => [type, keys]);

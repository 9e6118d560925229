/** Notifications that wait until the browser is online, each an entry of its own: tabs write at the same time. */

import { parseAddress } from '../browser/document';
import { stringify } from '../browser/json';
import { entryNames, readEntry, readObject, writeEntry } from '../stores/storage';
import { baseAddress } from './address';

/** The address has the keys of the time when it was made. */
export type Notification = { type: string; url: string; body: string | undefined };

const PREFIX = 'elevate-tracker-';
const MOST = 100;
const HOUR = 60 * 60_000;

/** Begins anywhere, since tabs may count in the same millisecond. */
let count = Math.floor(1e6 + 1e6 * Math.random());

/** @param name of the entry that it had before; else one that sorts by time: eight digits until the year 2059 */
export const enqueue = (
  notification: Notification,
  name = `${PREFIX}${Date.now().toString(36)}-${count++}`,
): void => {
  writeEntry(name, stringify(notification));
  for (const oldest of queued().slice(0, -MOST)) writeEntry(oldest, '');
};

/** The names of what waits, in order. */
export const queued = (): string[] => entryNames(PREFIX);

/**
 * Takes a notification out of the queue; nothing where another tab took it, or it is damaged, too old, or for another
 * address than the configured one: what lies in storage may be anybody's.
 */
export const dequeue = (name: string): Notification | undefined => {
  if (!readEntry(name)) return undefined;
  const { type, url, body } = readObject<Notification>(name);
  writeEntry(name, '');
  const age = Date.now() - Number.parseInt(name.slice(PREFIX.length), 36);
  // Parsed, there is no `..` in it.
  const href = parseAddress(url)?.href;
  return age < HOUR && href?.startsWith(baseAddress())
    ? ({ type, url: href, body } as Notification)
    : undefined;
};

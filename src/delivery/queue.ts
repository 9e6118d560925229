/** Notifications that wait for a better moment, each an entry of its own: tabs write at the same time. */
import type { NotificationDetail } from '../api';
import { stringify } from '../browser/json';
import { entryNames, readObject, writeEntry } from '../stores/storage';
import { baseAddress } from './address';

/** The address has the keys of the time when it was made. */
export type Notification = Omit<NotificationDetail, 'queued'>;

export const PREFIX = 'elevate-tracker-';
const MOST = 100;
const HOUR = 60 * 60_000;

/** Begins anywhere, since tabs may count in the same millisecond. */
let count = Math.floor(1e6 + 1e6 * Math.random());

/** Nothing where it goes to another address: it waits for a page of that one, until its hour is over. */
const read = (name: string): Notification | undefined => {
  if (Date.now() - Number.parseInt(name.slice(PREFIX.length), 36) < HOUR) {
    const { url, body } = readObject<Notification>(name);
    // What lies in storage may be anybody's. A type has no dots, so that nothing leads elsewhere.
    const [, start, type] = /^"(.*\/)([a-z-]+)\?/.exec(stringify(url)) ?? [];
    return start === baseAddress() ? ({ type, url, body } as Notification) : undefined;
  }
  writeEntry(name, '');
  return undefined;
};

/** The names of what waits, in order. */
export const queued = (): string[] => entryNames(PREFIX).filter(read);

/**
 * @param name of the entry that it had before; else one that sorts by time: eight digits until the year 2059
 * @returns the name
 */
export const enqueue = (
  notification: Notification,
  name = `${PREFIX}${Date.now().toString(36)}-${count++}`,
): string => {
  writeEntry(name, stringify(notification));
  for (const oldest of queued().slice(0, -MOST)) writeEntry(oldest, '');
  return name;
};

/** Takes a notification out of the queue; nothing where another tab took it. */
export const dequeue = (name: string): Notification | undefined => {
  const notification = read(name);
  writeEntry(name, '');
  return notification;
};

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

/** Counts in whole steps from somewhere that is no other tab's. */
let count = 1e6 + Math.random();

/** What lies in storage may be anybody's: a type has no dots, so that nothing leads elsewhere. */
const read = (name: string): Notification | undefined => {
  const notification = readObject<Notification>(name) as Notification;
  const [, start] = /^"(.*\/)[a-z-]+\?/.exec(stringify(notification.url)) ?? [];
  return start === baseAddress() ? notification : undefined;
};

/** The names of what waits, in order; what waits for another address stays until its hour is over. */
export const queued = (): string[] =>
  entryNames(PREFIX).filter((name) => {
    if (Date.now() - Number(name.split('-')[2]) < HOUR) return read(name);
    writeEntry(name, '');
    return false;
  });

/** Of an entry; it tells when the notification was made, and sorts by that. */
export const newName = (): string => `${PREFIX}${Date.now()}-${count++}`;

export const enqueue = (notification: Notification, name: string): void => {
  writeEntry(name, stringify(notification));
  for (const oldest of queued().slice(0, -MOST)) writeEntry(oldest, '');
};

/** Takes a notification out of the queue; nothing where another tab took it. */
export const dequeue = (name: string): Notification | undefined => {
  const notification = read(name);
  writeEntry(name, '');
  return notification;
};

/** Notifications that wait until the browser is online, each an entry of its own: tabs write at the same time. */
import { stringify } from './json';
import { entryNames, readObject, writeEntry } from './storage';

/** The address has the keys of the time when it was made. */
export type Notification = { type: string; url: string; body: string | undefined };

const PREFIX = 'elevate-tracker-';
const MOST = 100;
const HOUR = 60 * 60_000;

/** Begins anywhere, since tabs may count in the same millisecond. */
let count = Math.floor(1e6 * (1 + Math.random()));

/** Sorts by time: in base 36 it has eight digits until the year 2059. */
const newName = (): string => `${PREFIX}${Date.now().toString(36)}-${count++}`;

/** @param name of the entry that it had before */
export const enqueue = (notification: Notification, name = newName()): void => {
  writeEntry(name, stringify(notification));
  for (const oldest of queued().slice(0, -MOST)) writeEntry(oldest, '');
};

/** The names of what waits, in order. */
export const queued = (): string[] => entryNames(PREFIX);

/** Takes a notification out of the queue; nothing where it is damaged or too old, or another tab took it. */
export const dequeue = (name: string): Notification | undefined => {
  const { type, url, body } = readObject<Notification>(name);
  writeEntry(name, '');
  const age = Date.now() - Number.parseInt(name.slice(PREFIX.length), 36);
  return age < HOUR && typeof url === 'string' ? ({ type, url, body } as Notification) : undefined;
};

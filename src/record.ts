/** What the tracker itself remembers from page to page. All tabs read and write it. */
import type { Keys } from './keys';
import { readObject, writeObject } from './storage';

/** The keys are those that were written last. */
type Own = Keys & {
  /** The time of the last activity in the session, in ms since the epoch; 0 until the session starts. */
  at: number;
  /** The session keys that ended lately. */
  ended: unknown[];
};

const ENTRY = 'elevate-tracker';

export const readRecord = (): Own => {
  const own = readObject<Own>(ENTRY);
  return { ...(own as Own), at: Number(own.at) || 0, ended: ([] as unknown[]).concat(own.ended) };
};

export const writeRecord = (changes: Partial<Own>): void =>
  writeObject(ENTRY, { ...readRecord(), ...changes });

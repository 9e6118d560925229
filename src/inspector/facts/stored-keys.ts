/** The visitor's two keys, as each of the two stores holds them. */
import type { Keys } from '../../api';
import { config } from '../../options/config';
import { decode, readCookies, valueIn } from '../../stores/cookies';
import { readObject } from '../../stores/storage';
import { COOKIES, KNOWN, SHARED } from '../../visit/keys';
import { unkept } from './cookie-store';
import { pageTracker } from './page-tracker';

export type StoredKey = {
  name: keyof Keys;
  label: string;
  cookieName: string;
  entry: string;
  cookie: string;
};

/** Elevate's own library must not find a session without a customer. */
export const isUnpersonalized = (): boolean => config['user-context'] === 'UNPERSONALIZED';

export const storedKeys = (): StoredKey[] => {
  const entry = readObject<Keys>(isUnpersonalized() ? KNOWN : SHARED);
  return (['customerKey', 'sessionKey'] as const).map((name) => ({
    name,
    label: name.replace('K', ' k'),
    cookieName: COOKIES[name],
    entry: typeof entry[name] === 'string' ? (entry[name] as string) : '',
    cookie: unkept.includes(COOKIES[name]) ? '' : decode(valueIn(readCookies(), COOKIES[name])),
  }));
};

/** One of the two keys, from whichever store has it. */
export const keyOf = (name: keyof Keys): string => {
  const stored = storedKeys().find((key) => key.name === name);
  return stored?.entry || stored?.cookie || '';
};

/** The tracker's own answer is asked for only where nothing is stored, since giving it may store something. */
export const hasKeys = (): boolean => !!keyOf('sessionKey') || !!pageTracker()?.keys();

/** Speaks to the page's developer, on the console and nowhere else. */
import { attempt } from './attempt';

/** Pages put code of their own on the console, which may throw. */
export const report = (level: 'log' | 'warn' | 'error', ...details: unknown[]): void =>
  attempt(() => console[level]('[elevate-tracker]', ...details));

/** Names bad input: what it is, what was read, what is allowed, in words or as the pattern that it must match. */
export const complain = (name: string, value: unknown, allowed: unknown): void =>
  report('error', `${name}:`, value, `(allowed: ${allowed})`);

/** Whether text matches; what does not is named. */
export const isGood = (name: string, text: unknown, allowed: RegExp): text is string => {
  const matches = typeof text === 'string' && allowed.test(text);
  if (!matches) complain(name, text, allowed);
  return matches;
};

import { expect } from '@playwright/test';

/** Matches a message of the tracker on the console that contains all of these patterns, in any order. */
export function line(
  level: 'error' | 'warning' | 'log',
  ...parts: string[]
): { level: string; text: unknown } {
  const pattern = parts.map((part) => `(?=.*(${part}))`).join('');
  return { level, text: expect.stringMatching(new RegExp(`^\\[elevate-tracker\\]${pattern}`, 's')) };
}

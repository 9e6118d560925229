/** Speaks to the page's developer, on the console and nowhere else. */

export const report = (level: 'log' | 'warn' | 'error', ...details: unknown[]): void => {
  try {
    console[level]('[elevate-tracker]', ...details);
  } catch {
    // pages put code of their own there
  }
};

/** Names bad input: what it is, what was read, what is allowed, in words or as the pattern that it must match. */
export const complain = (name: string, value: unknown, allowed: unknown): void =>
  report('error', `${name}:`, value, `(allowed: ${allowed})`);

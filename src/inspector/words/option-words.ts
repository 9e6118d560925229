/** What each option means as it is now. */

/** By name, or by name and value; the others speak for themselves. */
const meanings: Record<string, string> = {
  market: 'as in the data feed',
  'api v2': 'Elevate 4 until April 2024',
  'api v3': 'Elevate 4',
  'api web-v2': 'Elevate 3',
  'session-timeout': 'minutes without activity',
  'end-on leave': 'ends when the visitor leaves for certain',
  'end-on pagehide': 'ends with each page',
  'end-on timeout': 'ends by timeout only',
  'stay-on': 'going there does not end the session',
  'consent granted': 'works at once',
  'consent required': 'works after consent(true)',
  'cookie-domain': 'subdomains share the visitor',
  'user-context UNPERSONALIZED': 'no customer key',
  'user-context ANONYMOUS': 'no keys',
  'user-context SYNTHETIC': 'counts for nothing',
};

export const meaningOf = (option: string, value: string): string =>
  meanings[`${option} ${value}`] ?? meanings[option] ?? '';

/** What holds where nothing is given, as far as it is worth a line. */
export const DEFAULTS = { api: 'v2', consent: 'granted' };

import type { Answer } from './ask.ts';

/** Whether a page may read the answers. The tracker does not: its notifications arrive either way. */
export function permission(origin: string, answer: Answer, preflight: Answer): string {
  const reader = allowed(origin, answer.headers);
  if (!reader) {
    return `A page of ${origin} may not read the answers. Notifications arrive all the same.`;
  }
  const credentials = answer.headers.get('access-control-allow-credentials') === 'true';
  const asked = allowed(origin, preflight.headers) && preflight.status >= 200 && preflight.status < 300;
  const json = /\*|\bcontent-type\b/i.test(preflight.headers.get('access-control-allow-headers') ?? '');
  return [
    `A page of ${reader} may read the answers, with${credentials ? ' credentials or without' : 'out credentials'};`,
    asked && json ? 'it may also send JSON.' : 'it may not send JSON, which the tracker does not.',
  ].join(' ');
}

function allowed(origin: string, headers: Headers): string | undefined {
  const value = headers.get('access-control-allow-origin');
  if (value === '*') return 'any origin';
  return value === origin ? origin : undefined;
}

import type { Answers } from './answers.ts';
import type { Options } from './arguments.ts';
import type { Answer } from './ask.ts';

export const isTaken = ({ status }: Answer) => status === 204;

/** The tracker sends clicks as text/plain. */
export const fitsTheTracker = ({ clickAsText, end }: Answers) => isTaken(clickAsText) && isTaken(end);

export const bestOf = (all: Answers[]) => all.find(fitsTheTracker) ?? (all[0] as Answers);

const MEANINGS: Record<number, string> = {
  400: 'arguments are missing or invalid',
  401: 'not allowed: a firewall, or a challenge for bots?',
  403: 'not allowed: a firewall, or a challenge for bots?',
  404: 'no such address',
  405: 'no POST to this address',
  413: 'too large',
  415: 'not in this content type',
  429: 'too many requests',
  500: 'the cluster is unavailable or busy',
  502: 'the proxy has no answer from the cluster',
  503: 'unavailable or busy',
  504: 'the proxy has no answer from the cluster in time',
};

export function inWords({ status, text, headers }: Answer): string {
  if (status === 204) return 'taken';
  if (status < 300) return `${status}, which is no answer of Elevate's: a page of the shop?`;
  if (status < 400) return `${status}, leads to ${headers.get('location') ?? 'nowhere'}`;
  const meaning = text || MEANINGS[status];
  return meaning ? `${status}: ${meaning}` : String(status);
}

/** Why the tracker's notifications are not taken, as far as the answers tell. */
export function fault(all: Answers[], { market }: Options): string {
  const onlyJson = all.find(({ clickAsJson, end }) => isTaken(clickAsJson) && isTaken(end));
  if (onlyJson) {
    return `${onlyJson.api.name} takes a click as application/json only. The tracker sends text/plain, for which no \
browser asks permission first; a proxy can set the other content type (docs/first-party.md).`;
  }
  const half = all.find(({ clickAsText, end }) => isTaken(clickAsText) || isTaken(end));
  if (half) {
    const taken = isTaken(half.end) ? 'end' : 'click';
    return `Of ${half.api.name} it takes only the ${taken}: another API, or a proxy that forwards only that.`;
  }

  const statuses = all.flatMap(({ clickAsText, clickAsJson, end }) =>
    [clickAsText, clickAsJson, end].map(({ status }) => status),
  );
  if (statuses.some((status) => status >= 500)) return 'It is busy, or nothing behind it answers.';
  if (statuses.some((status) => status >= 300 && status < 400)) {
    return 'It leads elsewhere, where no notification arrives as it was sent. Name the address at the end of the way.';
  }
  if (statuses.includes(400)) {
    return `What is invalid stands above. Is ${market} a market of its data feed (--market)? Does it want a ticket \
that Elevate made (--ticket)?`;
  }
  return 'This is no cluster, and no proxy in front of one; or what stands before /api/ is something else.';
}

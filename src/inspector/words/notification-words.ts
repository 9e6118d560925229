/** Notifications in plain words, keys in short. */
import type { Sent } from '../facts/notifications';
import type { Blocked } from '../facts/policy';
import { shortened } from './short';

/** `esales.customerKey=…` and the like, in short. */
export const keysIn = (url: string): string =>
  [...new URL(url).searchParams]
    .flatMap(([name, key]) =>
      /Key$/.test(name) ? `${name.replace(/^esales\.|Key$/g, '')} ${shortened(key)}` : [],
    )
    .join(' · ');

/** Of the product or whatever it is about; '' where the body is another, or there is none. */
export const ticketOf = ({ body = '{}' }: Sent): string => {
  const { ticket } = Object(JSON.parse(body));
  return typeof ticket === 'string' ? ticket : '';
};

export const fateOf = ({ queued, answer }: Sent): string => {
  if (answer) return answer.words;
  if (queued) return 'the browser took it';
  return navigator.onLine ? 'the browser did not take it' : 'waits in the queue';
};

export const blockedBy = ({ directive }: Blocked): string => `blocked by ${directive} of the page’s policy`;

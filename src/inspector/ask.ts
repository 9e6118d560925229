/** Asks the cluster what a beacon cannot tell: posts a notification once more, and reads the answer. */
import type { Answer, Sent } from './facts/notifications';
import { answerOf, NO_ANSWER } from './words/answer-words';

/** Of what the cluster says, so much is shown. */
const LONGEST = 300;

const isStorefront = (url: string): boolean => url.includes('/storefront/v3/');

/** Only the Storefront API knows notifications that count for nothing. */
export const countsAsOneMore = ({ url }: Sent): boolean => !isStorefront(url);

/** The keys stay as they are: with SYNTHETIC both are allowed, and neither is required. */
const askedAddress = ({ url }: Sent): string =>
  isStorefront(url) ? `${url.replace(/&userContext=[^&]*/, '')}&userContext=SYNTHETIC` : url;

const quoted = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;

const curlLine = (url: string, body: string | undefined): string =>
  [
    'curl -i -X POST',
    quoted(url),
    ...(body ? ["-H 'Content-Type: text/plain' --data-raw", quoted(body)] : []),
  ].join(' ');

export const ask = async (notification: Sent): Promise<Answer> => {
  const url = askedAddress(notification);
  const { body } = notification;
  try {
    // A plain text causes no preflight.
    const response = await fetch(url, { method: 'POST', ...(body && { body }) });
    return answerOf(response.status, (await response.text()).slice(0, LONGEST));
  } catch {
    return { level: 'bad', words: NO_ANSWER, curl: curlLine(url, body) };
  }
};

/** What an answer of the cluster means. */
import type { Answer } from '../facts/notifications';

const meaningOf = (status: number): string => {
  if (status === 400) return 'an argument is invalid or missing';
  if (status === 404) return 'wrong cluster-id, api or proxy';
  if (status >= 500) return 'the cluster is unavailable or busy';
  if (status >= 400) return 'refused, by a proxy or firewall';
  return 'not Elevate, which says 204: see endpoint and proxy';
};

/** @param text what came with it */
export const answerOf = (status: number, text: string): Answer =>
  status === 204
    ? { level: 'well', words: '204: arrived and accepted.' }
    : { level: 'bad', words: `${status}: ${meaningOf(status)}. ${text}` };

export const NO_ANSWER =
  'No answer that a page may read: no connection, a policy, or CORS. Ask from a terminal.';

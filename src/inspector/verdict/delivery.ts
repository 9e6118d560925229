/** What became of the notifications. */
import { sent } from '../facts/notifications';
import { blocked } from '../facts/policy';
import { countQueued } from '../facts/session';
import { address } from '../facts/set-up';
import * as words from '../words/verdict-words';
import type { Finding } from './finding';

export function* deliveryFindings(): Generator<Finding> {
  if (blocked.some(({ uri }) => uri.startsWith(address())))
    yield ['bad', 'notifications', words.addressBlocked(new URL(address()).origin)];
  const asked = sent.find(({ answer }) => answer);
  if (asked?.answer?.level === 'bad')
    yield ['bad', 'notifications', words.answered(asked.type, asked.answer.words)];
  if (!navigator.onLine) yield ['warn', 'session', words.offline(countQueued())];
  else if (sent[0]?.queued === false) yield ['bad', 'notifications', words.notTaken];
}

/** What is wrong with the tickets of the page. */
import { opaqueElements, ticketsInFrames } from '../facts/reach';
import { SELECTOR, tickets } from '../facts/tickets';
import { unreachable } from '../words/ticket-words';
import * as words from '../words/verdict-words';
import type { Finding } from './finding';

const missingFinding = (): Finding => {
  const inFrames = ticketsInFrames(SELECTOR);
  if (inFrames) return ['warn', 'tickets', words.inFrames(inFrames)];
  const names = new Set(opaqueElements().map(({ localName }) => `<${localName}>`));
  return ['warn', 'tickets', names.size ? words.opaque([...names].slice(0, 3).join(', ')) : words.noTickets];
};

export function* ticketFindings(): Generator<Finding> {
  if (!tickets[0]) return yield missingFinding();
  const isHidden = (faults: string[]): boolean => faults.includes(unreachable);
  const broken = tickets.filter(({ faults }) => faults[isHidden(faults) ? 1 : 0]);
  if (broken[0]) yield ['warn', 'tickets', words.faults(broken.length)];
  if (tickets.every(({ faults }) => isHidden(faults))) yield ['warn', 'tickets', words.unreachable];
}

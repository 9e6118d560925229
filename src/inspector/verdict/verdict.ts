/** All that was found on this page, the most urgent first. */
import { isAnonymous } from '../../options/permission';
import { sent } from '../facts/notifications';
import { pageTracker } from '../facts/page-tracker';
import { isComplete } from '../facts/set-up';
import { tickets } from '../facts/tickets';
import * as words from '../words/verdict-words';
import { deliveryFindings } from './delivery';
import type { Finding } from './finding';
import { scriptFinding } from './script';
import { consentFindings, optionFindings, otherFindings } from './set-up';
import { storeFindings } from './stores';
import { ticketFindings } from './tickets';

const wellFinding = (): Finding => {
  const [last] = sent;
  if (!last) return ['well', 'tickets', words.well(tickets.length)];
  const asked = sent.find(({ answer }) => answer);
  return ['well', 'notifications', asked ? words.wellAnswered(asked.type) : words.wellSent(last.type)];
};

/** The last one is that all is well, which counts where it is the only one. */
export const findings = (): Finding[] => {
  if (!pageTracker()) return [scriptFinding()];
  const found = [...optionFindings()];
  if (!isComplete()) return found;
  const consent = [...consentFindings()];
  const stores = consent[0] || isAnonymous() ? [] : [...storeFindings()];
  const others = [...otherFindings(), ...consent, ...deliveryFindings(), ...stores, ...ticketFindings()];
  // By chance, the levels are in the order of the alphabet.
  return [...found, ...others, wellFinding()].sort((one, other) => one[0].localeCompare(other[0]));
};

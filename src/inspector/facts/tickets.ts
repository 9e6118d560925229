/** The elements that carry a ticket, and what is wrong with each. */
import { TICKET, TYPE } from '../../clicks/requests';
import * as words from '../words/ticket-words';
import { elementsIn, isReachable } from './reach';

export type Ticket = {
  element: Element;
  ticket: string;
  type: string;
  isSponsored: boolean;
  faults: string[];
};

export const SELECTOR = '[data-elevate-ticket]';

/** Another list only where something has changed. */
export let tickets: Ticket[] = [];

const toldOf = ({ ticket, type, isSponsored, faults }: Ticket): string =>
  JSON.stringify([ticket, type, isSponsored, faults]);

const isSame = (one: Ticket, other?: Ticket): boolean =>
  one.element === other?.element && toldOf(one) === toldOf(other);

const faultsOf = (element: Element, ticket: string, type: string): string[] => {
  const faults: [fault: string, isThere: boolean][] = [
    [words.empty, !ticket],
    [words.space, /^\s|\s$/.test(ticket)],
    [words.entity, /&#?\w+;/.test(ticket)],
    [words.placeholder, /^(undefined|null|\[object .*)$|\{\{|\$\{|<%/.test(ticket)],
    [words.tooLong, !!ticket && !TICKET.test(ticket)],
    [words.badType, !TYPE.test(type)],
    [words.unreachable, !isReachable(element)],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? fault : []));
};

export const findTickets = (): void => {
  const found = elementsIn(document)
    .filter((element) => element.matches(SELECTOR))
    .map((element) => {
      const ticket = element.getAttribute('data-elevate-ticket') ?? '';
      const type = element.getAttribute('data-elevate-notification') || 'click';
      // What counts impressions takes `false` for an answer, too.
      const isSponsored = (element.getAttribute('data-elevate-sponsored') ?? 'false') !== 'false';
      return { element, ticket, type, isSponsored, faults: faultsOf(element, ticket, type) };
    });
  if (found.length !== tickets.length || !found.every((ticket, index) => isSame(ticket, tickets[index])))
    tickets = found;
};

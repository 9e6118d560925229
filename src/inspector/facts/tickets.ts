/** The elements that carry a ticket, and what is wrong with each. */
import { LONGEST_TICKET, TYPE } from '../../clicks/requests';
import { ticketFaults } from '../words/ticket-words';
import { elementsIn, isReachable } from './reach';

export type Ticket = {
  element: Element;
  ticket: string;
  type: string;
  isSponsored: boolean;
  faults: string[];
};

export const SELECTOR = '[data-elevate-ticket]';

export let tickets: Ticket[] = [];

const faultsOf = (element: Element, ticket: string, type: string): string[] =>
  Object.entries({
    empty: !ticket,
    space: /^\s|\s$/.test(ticket),
    entity: /&#?\w+;/.test(ticket),
    placeholder: /^(undefined|null|\[object .*)$|\{\{|\$\{|<%/.test(ticket),
    tooLong: ticket.length > LONGEST_TICKET,
    type: !TYPE.test(type),
    unreachable: !isReachable(element),
  }).flatMap(([fault, isThere]) => (isThere ? ticketFaults[fault as keyof typeof ticketFaults] : []));

export const findTickets = (): void => {
  tickets = elementsIn(document)
    .filter((element) => element.matches(SELECTOR))
    .map((element) => {
      const ticket = element.getAttribute('data-elevate-ticket') ?? '';
      const type = element.getAttribute('data-elevate-notification') || 'click';
      const isSponsored = element.hasAttribute('data-elevate-sponsored');
      return { element, ticket, type, isSponsored, faults: faultsOf(element, ticket, type) };
    });
};

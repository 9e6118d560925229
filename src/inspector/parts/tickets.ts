/** The part that lists the elements with a ticket. */
import { button, element, tell } from '../element';
import { sent } from '../facts/notifications';
import { type Ticket, tickets } from '../facts/tickets';
import { MOST, moreThan } from '../panel/most';
import { type Section, section } from '../panel/section';
import { ticketOf } from '../words/notification-words';
import { SEEN, ticketInWords, UNSEEN } from '../words/ticket-words';

/** All tickets of which an impression was sent. */
const seenTickets = (): Set<string> =>
  new Set(sent.filter(({ type }) => type === 'ad-impression').map(ticketOf));

export const ticketPart = (): Section => {
  const list = element('ol');
  const more = element('p');
  let sponsored: [ticket: string, told: HTMLElement][] = [];
  let shown: Ticket[] = [];

  const itemOf = ({ element: marked, ticket, type, isSponsored, faults }: Ticket, index: number) => {
    const [what, where] = ticketInWords(ticket);
    const go = button('go', `${index + 1}`, () => marked.scrollIntoView({ block: 'center' }));
    const seen = element('small');
    go.title = 'Scroll there';
    if (isSponsored) sponsored.push([ticket, seen]);
    const told = faults.map((fault) => element('p', { class: 'warn' }, fault));
    const content = [what, element('small', {}, where), seen, ...told];
    return element(
      'li',
      {},
      go,
      element('div', {}, element('b', {}, type === 'click' ? '' : `${type} `), ...content),
    );
  };

  const update = () => {
    if (shown !== tickets) {
      shown = tickets;
      sponsored = [];
      list.replaceChildren(...tickets.slice(0, MOST).map(itemOf));
      more.textContent = moreThan(tickets.length);
    }
    const seen = seenTickets();
    for (const [ticket, told] of sponsored) tell(told, seen.has(ticket) ? SEEN : UNSEEN);
  };
  return section('tickets', 'Tickets', [list, more], () => `${tickets.length}`, update);
};

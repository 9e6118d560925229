/** The part that lists the elements with a ticket. */
import { button, element, tell } from '../element';
import { sent } from '../facts/notifications';
import { type Ticket, tickets } from '../facts/tickets';
import { type Section, section } from '../panel/section';
import { ticketOf } from '../words/notification-words';
import { SEEN, ticketInWords, UNSEEN } from '../words/ticket-words';

/** So many are listed; all are outlined. */
const MOST = 100;

const wasSeen = (ticket: string): boolean =>
  sent.some((notification) => notification.type === 'ad-impression' && ticketOf(notification) === ticket);

export const ticketPart = (): Section => {
  const list = element('ol');
  const more = element('p');
  const sponsored = new Map<string, HTMLElement>();
  let shown: Ticket[] = [];

  const itemOf = ({ element: marked, ticket, type, isSponsored, faults }: Ticket, index: number) => {
    const [what, where] = ticketInWords(ticket);
    const go = button('go', `${index + 1}`, () => marked.scrollIntoView({ block: 'center' }));
    const seen = element('small');
    go.title = 'Scroll there';
    if (isSponsored) sponsored.set(ticket, seen);
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
      sponsored.clear();
      list.replaceChildren(...tickets.slice(0, MOST).map(itemOf));
      more.textContent = tickets.length > MOST ? `and ${tickets.length - MOST} more` : '';
    }
    for (const [ticket, seen] of sponsored) tell(seen, wasSeen(ticket) ? SEEN : UNSEEN);
  };
  return section('tickets', 'Tickets', [list, more], () => `${tickets.length}`, update);
};

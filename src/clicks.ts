/** Clicks on elements that carry a ticket, wherever they are and whatever the page does with the event. */

import { debug } from './debug';
import { attribute } from './document';
import { listen } from './listen';

/** A double click's second click, or the one that a label makes on its input, comes within so many milliseconds. */
const SAME_CLICK = 500;

let lastTicket: string;
let lastTime: number;

/** Calls `clicked` inside the event, before the browser navigates. */
export const onTicketClick = (clicked: (ticket: string, type: string) => void): void => {
  const hear = (event: MouseEvent): void => {
    // 0 is the main button, 1 the middle one; a click made by script may have none.
    if (event.button > 1) return;
    for (const target of event.composedPath()) {
      const ticket = attribute(target, 'data-elevate-ticket');
      if (!ticket) continue;
      const type = attribute(target, 'data-elevate-notification') || 'click';
      if (type === 'click') {
        if (ticket === lastTicket && event.timeStamp - lastTime < SAME_CLICK) {
          debug('the same click');
          return;
        }
        lastTicket = ticket;
        lastTime = event.timeStamp;
      }
      clicked(ticket, type);
      return;
    }
  };
  listen('click', hear);
  listen('auxclick', hear);
};

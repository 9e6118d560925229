/** Clicks on elements that carry a ticket, wherever they are and whatever the page does with the event. */

import { debug } from './debug';
import { attribute } from './document';
import { listen } from './listen';
import type { EarlyClick } from './loader';

/** A double click's second click, or the one that a label makes on its input, comes within so many milliseconds. */
const SAME_CLICK = 500;

let lastTicket: string;
let lastTime: number;

type Clicked = (ticket: string, type: string) => void;

/** @param time in ms, since the page's time origin */
const count = (clicked: Clicked, time: number, type: string, ticket: string): void => {
  if (type === 'click') {
    // An early click's time comes from another clock, which may be ahead.
    if (ticket === lastTicket && Math.abs(time - lastTime) < SAME_CLICK) {
      debug('the same click');
      return;
    }
    lastTicket = ticket;
    lastTime = time;
  }
  clicked(ticket, type);
};

/** Calls `clicked` for a click that the loader noted. */
export const countEarlyClick = (clicked: Clicked, [, time, type, ticket]: EarlyClick): void =>
  count(clicked, time - performance.timeOrigin, type || 'click', ticket);

/** Calls `clicked` inside the event, before the browser navigates. */
export const onTicketClick = (clicked: Clicked): void => {
  const hear = (event: MouseEvent): void => {
    // 0 is the main button, 1 the middle one; a click made by script may have none.
    if (event.button > 1) return;
    for (const target of event.composedPath()) {
      const ticket = attribute(target, 'data-elevate-ticket');
      if (!ticket) continue;
      const type = attribute(target, 'data-elevate-notification') || 'click';
      count(clicked, event.timeStamp, type, ticket);
      return;
    }
  };
  listen('click', hear);
  listen('auxclick', hear);
};

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

/**
 * Calls `clicked` inside the event, before the browser navigates.
 * @param heard is called for every click, with the event's path
 */
export const onClick = (clicked: Clicked, heard: (event: MouseEvent, path: EventTarget[]) => void): void => {
  const hear = (event: MouseEvent): void => {
    // 0 is the main button, 1 the middle one; a click made by script may have none.
    if (event.button > 1) return;
    const path = event.composedPath();
    const element = path.find((target) => attribute(target, 'data-elevate-ticket'));
    const tell = (name: string) => attribute(element, `data-elevate-${name}`) as string;
    if (element) count(clicked, event.timeStamp, tell('notification') || 'click', tell('ticket'));
    heard(event, path);
  };
  listen('click', hear);
  listen('auxclick', hear);
};

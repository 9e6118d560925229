/** Clicks on elements that carry a ticket, wherever they are and whatever the page does with the event. */

import { attribute, elementsOf } from '../browser/document';
import { listen } from '../browser/listen';
import type { EarlyClick } from '../loader';
import { debug } from '../options/debug';
import { begun } from '../options/permission';
import { noteLinkOrForm } from '../visit/leaving';
import { noteActivity } from '../visit/session';
import { sendTicket } from './requests';

/** A double click's second click, or the one that a label makes on its input, comes within so many milliseconds. */
const SAME_CLICK = 500;

let lastTicket: string;
let lastTime: number;

/** @param time in ms, since the page's time origin */
const count = (time: number, notification: string | null | undefined, ticket: string): void => {
  const type = notification || 'click';
  if (type === 'click') {
    // An early click's time comes from another clock, which may be ahead.
    if (ticket === lastTicket && Math.abs(time - lastTime) < SAME_CLICK) {
      debug('the same click');
      return;
    }
    lastTicket = ticket;
    lastTime = time;
  }
  sendTicket(ticket, type);
};

/** A click that the loader noted. */
export const countEarlyClick = ([, time, type, ticket]: EarlyClick): void =>
  count(time - performance.timeOrigin, type, ticket);

/** Inside the event, before the browser navigates. */
const onClick = (event: MouseEvent): void => {
  // 0 is the main button, 1 the middle one; a click made by script may have none.
  if (event.button > 1) return;
  const elements = elementsOf(event);
  const element = elements.find((element) => attribute(element, 'data-elevate-ticket'));
  if (element)
    count(
      event.timeStamp,
      attribute(element, 'data-elevate-notification'),
      attribute(element, 'data-elevate-ticket') as string,
    );
  if (!begun) return;
  noteActivity();
  noteLinkOrForm(event, elements);
};

export const watchClicks = (): void => {
  listen('click', onClick);
  listen('auxclick', onClick);
};

/** Clicks on elements that carry a ticket, wherever they are and whatever the page does with the event. */
import { elementsOf } from '../browser/document';
import { listen, safely } from '../browser/listen';
import type { EarlyClick } from '../loader';
import { noteLink } from '../visit/leaving';
import { noteActivity } from '../visit/session';
import { sendTicket } from './requests';

/** A double click's second click, or the one that a label makes on its input, comes within so many milliseconds. */
const SAME_CLICK = 500;
/** In CSS pixels; a click that comes so far from where the pointer went down may be the end of a drag. */
const DRAG = 10;

/** Of the last click that counted. */
let lastClick: string;
let lastTime: number;
/** Where the pointer went down for the next click. */
let press: { clientX: number; clientY: number } | undefined;

/** @param time in ms, since the page's time origin */
const count = (time: number, type: string, ticket: string): void => {
  const click = `${type} ${ticket}`;
  // An early click's time comes from another clock, which may be ahead.
  if (click === lastClick && Math.abs(time - lastTime) < SAME_CLICK) return;
  lastClick = click;
  lastTime = time;
  sendTicket(ticket, type);
};

/** A click that the loader noted. */
export const countEarlyClick = ([, time, type, ticket]: EarlyClick): void =>
  count(time - performance.timeOrigin, type || 'click', ticket);

const isDragged = ({ clientX, clientY }: MouseEvent): boolean =>
  !!press && Math.hypot(clientX - press.clientX, clientY - press.clientY) >= DRAG;

/** Inside the event, before the browser navigates. */
const onClick = (event: MouseEvent): void => {
  // 0 is the main button, 1 the middle one; a click made by script may have none.
  if (event.button > 1) return;
  const elements = elementsOf(event);
  const read = (name: string) => element?.getAttribute(name);
  const element = elements.find((element) => element.getAttribute('data-elevate-ticket'));
  const ticket = read('data-elevate-ticket');
  if (ticket) {
    const countIt = () => count(event.timeStamp, read('data-elevate-notification') || 'click', ticket);
    // Carousels take the click back after a drag, which shows only when the page has seen it.
    if (event.isTrusted && isDragged(event)) setTimeout(safely(() => event.defaultPrevented || countIt()));
    else countIt();
  }
  press = undefined;
  noteLink(elements);
  noteActivity();
};

export const watchClicks = (): void => {
  listen('click', onClick);
  listen('auxclick', onClick);
  listen('pointerdown', ({ clientX, clientY }) => {
    press = { clientX, clientY };
    noteActivity();
  });
  // A click that comes of a key was never pressed anywhere.
  listen('keydown', () => {
    press = undefined;
    noteActivity();
  });
};

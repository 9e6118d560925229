/** Clicks on elements that carry a ticket, wherever they are and whatever the page does with the event. */
import { isLink } from '../browser/document';
import { listen, safely } from '../browser/listen';
import type { EarlyClick } from '../loader';
import { noteIntent } from '../visit/leaving';
import { noteActivity } from '../visit/session';
import { sendTicket } from './requests';

/** A double click's second click, or the one that a label makes on its input, comes within so many milliseconds. */
const SAME_CLICK = 500;
/** In CSS pixels; a click that comes so far from where the pointer went down may be the end of a drag. */
const DRAG = 10;

/** Of the last click that counted. */
let lastClick: string;
let lastTime: number;
/** What the next click comes of: where the pointer went down, or a key, which has no place. */
let press: MouseEvent | undefined;

/**
 * @param time in ms, since the page's time origin
 * @param type none: a click notification
 */
const count = (time: number, type: string | null | undefined, ticket: string): void => {
  const click = `${type || 'click'} ${ticket}`;
  // An early click's time comes from another clock, which may be ahead.
  if (click === lastClick && Math.abs(time - lastTime) < SAME_CLICK) return;
  lastClick = click;
  lastTime = time;
  sendTicket(ticket, type || 'click');
};

/** A click that the loader noted. */
export const countEarlyClick = ([, time, type, ticket]: EarlyClick): void =>
  count(time - performance.timeOrigin, type, ticket);

/** Inside the event, before the browser navigates. */
const onClick = (event: MouseEvent): void => {
  // 0 is the main button, 1 the middle one; a click made by script may have none.
  if (event.button > 1) return;
  const { clientX, clientY, timeStamp } = event;
  // The document and the window are on the path, too, and have no attributes.
  const read = (name: string) => (target?: Partial<Element>) => target?.getAttribute?.(name);
  const readTicket = read('data-elevate-ticket');
  const path = event.composedPath() as Element[];
  const element = path.find(readTicket);
  const ticket = readTicket(element);
  if (ticket) {
    const countIt = () => count(timeStamp, read('data-elevate-notification')(element), ticket);
    const isDragged =
      event.isTrusted && press && Math.hypot(clientX - press.clientX, clientY - press.clientY) >= DRAG;
    // Carousels take the click back after a drag, which shows only when the page has seen it.
    if (isDragged) setTimeout(safely(() => event.defaultPrevented || countIt()));
    else countIt();
  }
  press = undefined;
  if (path.some(isLink)) noteIntent(event);
  noteActivity();
};

const onPress = (event: Event): void => {
  press = event as MouseEvent;
  noteActivity();
};

export const watchClicks = (): void => {
  listen('click', onClick);
  listen('auxclick', onClick);
  listen('pointerdown', onPress);
  listen('keydown', onPress);
};

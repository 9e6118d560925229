/** Outlines the elements with a ticket, and numbers them, without touching them. */
import { safely } from '../../browser/listen';
import { element } from '../element';
import { type Ticket, tickets } from '../facts/tickets';
import { whenClosed } from '../lifetime';

/** Lies over the page, and lets all clicks through. */
export const layer = element('div', { 'aria-hidden': 'true' });

export const setOutlined = (pressed: boolean): void => {
  layer.hidden = !pressed;
};

const marks = new Map<Element, HTMLElement>();

/** Only what is on the screen is measured, however many there are. */
const observer = new IntersectionObserver(
  safely((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) layer.append(marks.get(target) ?? '');
      else marks.get(target)?.remove();
  }),
);

let marked: Ticket[];

/** After the tickets may have changed. */
export const observeTickets = (): void => {
  if (marked === tickets) return;
  marked = tickets;
  observer.disconnect();
  layer.replaceChildren();
  marks.clear();
  for (const [index, ticket] of tickets.entries()) {
    const level = ticket.faults[0] ? 'warn' : '';
    marks.set(ticket.element, element('div', { class: `mark ${level}`, 'data-number': `${index + 1}` }));
    observer.observe(ticket.element);
  }
};

let frame: number;
const places = new Map<Element, string>();

/** Follows the page as it scrolls and moves. */
const draw = (): void => {
  frame = requestAnimationFrame(draw);
  for (const [target, mark] of layer.hidden ? [] : marks) {
    if (!mark.isConnected) continue;
    const { x, y, width, height } = target.getBoundingClientRect();
    const css = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
    // Nothing is drawn anew where nothing has moved.
    if (places.get(mark) !== css) mark.style.cssText = css;
    places.set(mark, css);
  }
};

export const watchMarks = (): void => {
  draw();
  whenClosed(() => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
};

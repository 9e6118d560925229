/** What was on the visitor's screen for a second, as the browser tells it: the layout is never asked for. */

import { SPONSORED, TICKET } from './attributes';
import { quietly } from './quietly';
import { seen, send } from './send';

const SECOND = 1000;

/** Browsers round, so half is half within one in two thousand. */
const HALVES = 2.001;

/**
 * The shares of an element at which the browser speaks up: one half, and 1% less each time down to a hundredth, which is
 * half of the viewport for an element of fifty times its size. (Old libraries put an `Array.from` of their own on pages.)
 */
const thresholds = (): number[] => [...Array(390)].map((_, index) => 0.99 ** index / 2);

type Watched = {
  ticket: string;
  /** When it will have been seen, on the clock of `performance.now()`; Infinity while it is not on the screen. */
  due: number;
  timer?: ReturnType<typeof setTimeout>;
};

const watched = new Map<Element, Watched>();

let observer: IntersectionObserver;

/**
 * Watches an element until its ticket was seen; without a ticket, or out of the page, not at all. For an element that is
 * new to it the observer tells at once how it stands.
 * @param due without it, nothing changes where the ticket is the same
 */
export const watch = (element: Element, due?: number): void => {
  const state = watched.get(element);
  // Texts and documents have none. React and Vue write `false` as a text.
  const isSponsored = (element.getAttribute?.(SPONSORED) ?? 'false') !== 'false';
  const ticket = (isSponsored && element.isConnected && element.getAttribute(TICKET)) || undefined;
  if (!due && ticket === state?.ticket) return;
  clearTimeout(state?.timer);
  watched.delete(element);
  observer.unobserve(element);
  if (!ticket || seen.has(ticket)) return;
  watched.set(element, { ticket, due: due || Infinity });
  observer.observe(element);
};

/** Watches anew what has changed, or all, since the page was hidden or is shown again. */
export const refresh = (due?: number): void => {
  for (const element of [...watched.keys()]) watch(element, due);
};

const onEntry = ({
  target,
  time,
  isIntersecting,
  boundingClientRect: whole,
  intersectionRect: part,
  rootBounds,
}: IntersectionObserverEntry): void => {
  const state = watched.get(target);
  if (!state || document.hidden) return;
  clearTimeout(state.timer);
  // A frame of another site is not told the viewport.
  const viewport = rootBounds ?? whole;
  // How many times the part fits into what could be seen; NaN where the element takes no room yet.
  const times =
    (Math.min(whole.width, viewport.width) * Math.min(whole.height, viewport.height)) /
    part.width /
    part.height;
  const isSeen =
    times <= HALVES &&
    // What fills the screen hides the page, which has grown as large.
    (document.fullscreenElement ?? target).contains(target) &&
    // Slides that fade into each other lie in the same place. Browsers before 2024 cannot tell.
    (target.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) ?? true);
  state.due = isSeen ? Math.min(state.due, time + SECOND) : Infinity;
  if (state.due <= time) {
    seen.add(state.ticket);
    watch(target, time);
    send();
  } else if (isIntersecting && !(times > HALVES))
    state.timer = setTimeout(watch, Math.min(state.due - time, SECOND), target, state.due);
};

export const watchViewport = (): void => {
  observer = new IntersectionObserver(
    quietly((entries) => entries.forEach(onEntry)),
    { threshold: thresholds() },
  );
};

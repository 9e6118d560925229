/** How long the inspector is open. Whatever listens, watches or ticks for it ends with it. */
import { safely } from '../browser/listen';

const life = new AbortController();
const { signal } = life;

/** Ends it all; the element is taken out by whoever put it in. */
export const close = (): void => life.abort();

export const whenClosed = (task: () => void): void => signal.addEventListener('abort', safely(task));

/** Hears the page's events while the inspector is open; the page never sees `task` throw. */
export const hear = <E extends Event>(
  target: EventTarget,
  type: string,
  task: (event: E) => void,
  capture = true,
): void => target.addEventListener(type, safely(task as (event: Event) => void), { capture, signal });

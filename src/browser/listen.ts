/** The page's events, heard without a way to disturb them. */
import { report } from './report';

/** `task`, wrapped so that the page never sees it throw; what it threw goes to the console. */
export const safely =
  <A extends unknown[], R>(task: (...args: A) => R) =>
  (...args: A): R | undefined => {
    try {
      return task(...args);
    } catch (error) {
      report('error', error);
      return undefined;
    }
  };

type Heard = WindowEventMap & DocumentEventMap & { prerenderingchange: Event };

/**
 * Listens on the window in the capture phase, before the page's own listeners on its elements: what they stop, we have
 * seen. Events of the document pass through here too.
 */
export const listen = <T extends keyof Heard>(type: T, task: (event: Heard[T]) => void): void =>
  addEventListener(type, safely(task as (event: Event) => void), { capture: true, passive: true });

/**
 * Safari has no requestIdleCallback. The timeout, in ms: pages that are never idle, or come back from the back/forward
 * cache, may not call back at all.
 */
export const whenIdle = (task: () => void): void =>
  void (window.requestIdleCallback ?? setTimeout)(safely(task), { timeout: 5000 } as never);

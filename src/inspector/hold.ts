/** Keeps clicks on links from leaving the page, so that their notifications can be watched. */
import { elementsOf, isLink } from '../browser/document';
import { hear } from './lifetime';

let held = false;

export const setHeld = (pressed: boolean): void => {
  held = pressed;
};

/**
 * The tracker and the page see the click as it is. Last of all its default is prevented; where the page stops the event
 * on its way up to here, as it stops it.
 */
export const watchLinks = (): void => {
  hear<MouseEvent>(window, 'click', (event) => {
    if (!held || !elementsOf(event).some(isLink)) return;
    for (const name of ['stopPropagation', 'stopImmediatePropagation'] as const) {
      const stop = event[name];
      // Not by `=`, which fails where the page has frozen the prototypes.
      Object.defineProperty(event, name, {
        value() {
          event.preventDefault();
          stop.call(event);
        },
      });
    }
  });
  hear<MouseEvent>(
    window,
    'click',
    (event) => {
      if (held && elementsOf(event).some(isLink)) event.preventDefault();
    },
    false,
  );
};

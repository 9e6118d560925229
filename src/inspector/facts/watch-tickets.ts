/** Notices when elements with a ticket come, go or change. */
import { safely } from '../../browser/listen';
import { hear, whenClosed } from '../lifetime';
import { elementsIn } from './reach';
import { findTickets } from './tickets';

/** In ms. Pages may change at every frame. */
const PAUSE = 500;

const CHANGES = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['data-elevate-ticket', 'data-elevate-notification', 'data-elevate-sponsored'],
};

export const watchTickets = (onChange: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = safely(() => {
    timer = undefined;
    findTickets();
    watch();
    onChange();
  });
  const later = () => {
    timer ??= setTimeout(look, PAUSE);
  };
  const observer = new MutationObserver(later);
  const watch = () => {
    observer.observe(document, CHANGES);
    for (const { shadowRoot } of elementsIn(document)) if (shadowRoot) observer.observe(shadowRoot, CHANGES);
  };
  look();
  hear(window, 'resize', later);
  whenClosed(() => {
    clearTimeout(timer);
    observer.disconnect();
  });
};

/** Where the panel is: at the right, at the bottom, wherever it was dragged to, or made small. */
import { safely } from '../../browser/listen';
import { button } from '../element';

/** So near to an edge, in px, the panel docks there. */
const NEAR = 24;

export const makeMovable = ({ dataset, style, offsetWidth }: HTMLElement, handle: HTMLElement): void => {
  let grabbed = false;
  handle.onpointerdown = safely(({ target, pointerId }) => {
    grabbed = !(target instanceof HTMLButtonElement);
    if (grabbed) handle.setPointerCapture(pointerId);
  });
  handle.onpointermove = safely(({ clientX, clientY, movementX, movementY }) => {
    if (!grabbed || !(movementX || movementY)) return;
    if (clientX > innerWidth - NEAR) dataset.dock = 'right';
    else dataset.dock = clientY > innerHeight - NEAR ? 'bottom' : 'free';
    style.setProperty('--x', `${clientX - offsetWidth / 2}px`);
    style.setProperty('--y', `${Math.max(clientY - NEAR / 2, 0)}px`);
  });
  handle.onpointerup = () => {
    grabbed = false;
  };
};

export const moveButtons = (panel: HTMLElement): HTMLElement[] => [
  button('dock', 'Dock', () => {
    panel.dataset.dock = panel.dataset.dock === 'right' ? 'bottom' : 'right';
  }),
  button('small', 'Small', (pressed) => {
    pressed.textContent = panel.toggleAttribute('data-small') ? 'Open' : 'Small';
  }),
];

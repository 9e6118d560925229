/** Where the panel is: at the right, at the bottom, wherever it was dragged to, or made small. */
import { button } from '../element';
import { hear } from '../lifetime';

/** So near to an edge, in px, the panel docks there. */
const NEAR = 24;

export const makeMovable = ({ dataset, style, offsetWidth }: HTMLElement, handle: HTMLElement): void => {
  let grabbed = false;
  hear<PointerEvent>(handle, 'pointerdown', ({ target, pointerId }) => {
    grabbed = !(target instanceof HTMLButtonElement);
    if (grabbed) handle.setPointerCapture(pointerId);
  });
  hear<PointerEvent>(handle, 'pointermove', ({ clientX, clientY, movementX, movementY }) => {
    if (!grabbed || !(movementX || movementY)) return;
    if (clientX > innerWidth - NEAR) dataset.dock = 'right';
    else dataset.dock = clientY > innerHeight - NEAR ? 'bottom' : 'free';
    style.setProperty('--x', `${clientX - offsetWidth / 2}px`);
    style.setProperty('--y', `${Math.max(clientY - NEAR / 2, 0)}px`);
  });
  hear(handle, 'pointerup', () => {
    grabbed = false;
  });
};

export const moveButtons = ({ dataset }: HTMLElement): HTMLElement[] => [
  button('dock', 'Dock', () => {
    delete dataset.small;
    dataset.dock = dataset.dock === 'right' ? 'bottom' : 'right';
  }),
  button('small', 'Small', () => {
    if ('small' in dataset) delete dataset.small;
    else dataset.small = '';
  }),
];

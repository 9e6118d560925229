/** Escape closes the panel, unless the page has a use of its own for it. */
import { hear } from '../lifetime';

/** What Escape leaves or empties by itself. */
const OF_THE_PAGE = 'input, textarea, select, dialog, [role=dialog]';

/** Last on its way, so that the page may keep it for itself. */
export const closeOnEscape = (close: () => void): void =>
  hear<KeyboardEvent>(
    window,
    'keydown',
    ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented && !document.activeElement?.closest(OF_THE_PAGE)) close();
    },
    false,
  );

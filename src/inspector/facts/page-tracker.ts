/** The tracker of the page, as the page's own code finds it. */
import type { Tracker } from '../../api';

/** Nothing before it has loaded, when the name stands for an array or for nothing. */
export const pageTracker = (): Tracker | undefined => {
  const { elevateTracker } = window;
  return elevateTracker && 'version' in elevateTracker ? elevateTracker : undefined;
};

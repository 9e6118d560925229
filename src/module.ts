/** The module, for bundlers. Importing it has no effect. */
import { takeOptions } from './config';
import { isRunning, start as startTracker, type Tracker } from './tracker';

export const start = (config: Record<string, unknown>): Tracker => {
  if (!isRunning()) takeOptions('start()', (option) => config[option]);
  return startTracker();
};

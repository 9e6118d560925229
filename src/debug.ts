/** Tells of notifications and decisions, where the page asked for that. */
import { config } from './config';
import { report } from './report';

export const debug = (...details: unknown[]): void => {
  if (config.debug === '' || config.debug === 'true') report('log', ...details);
};

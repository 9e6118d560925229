/** Tells of notifications and decisions, where the page asked for that. */
import { report } from '../browser/report';
import { config } from './config';

export const debug = (...details: unknown[]): void => {
  if (config.debug === '' || config.debug === 'true') report('log', ...details);
};

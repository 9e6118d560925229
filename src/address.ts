/** Where notifications go, as the Elevate API has it. */

import type { Keys } from './api';
import { config } from './config';
import { mayStore } from './permission';

let base: string | undefined;

/** What all addresses begin with. */
export const baseAddress = (): string => {
  if (base) return base;
  const { api, clusterId, endpoint } = config;
  const isV3 = api === 'v3';
  const address = endpoint ?? `https://${clusterId}.${isV3 ? 'elevate-api' : 'api.esales.apptus'}.cloud`;
  base = new URL(address, location.href).href.replace(/\/$/, '');
  base += `/api/${isV3 ? 'storefront/v3' : 'v2'}/notifications/`;
  return base;
};

/** Where a notification goes; a key that is empty stays out. */
export const addressOf = (type: string, { customerKey, sessionKey }: Keys): string => {
  const { api, market } = config;
  // Anonymous until there is consent.
  const userContext = mayStore()
    ? config.userContext?.replace('ANONYMOUS', 'PERSONALIZED')
    : config.userContext;
  // The prefix of the end notification's parameters, and of no other's, is no slip: the API's documentation has it.
  const isPrefixed = type === 'end' && api !== 'v3';
  const parameters = { ...(isPrefixed && { market }), customerKey, market, sessionKey, userContext };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value ? `${isPrefixed ? 'esales.' : ''}${name}=${encodeURIComponent(value)}` : [],
  );
  return `${baseAddress()}${type}?${query.join('&')}`;
};

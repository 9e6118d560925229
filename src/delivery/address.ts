/** Where notifications go, as the Elevate API has it. */

import type { Keys } from '../api';
import { config } from '../options/config';
import { isAnonymous, mayStore } from '../options/permission';

let base: string | undefined;

/** What all addresses begin with. */
export const baseAddress = (): string => {
  const { api, clusterId, endpoint } = config;
  const [host, path] = api === 'v3' ? ['elevate-api', 'storefront/v3'] : ['api.esales.apptus', 'v2'];
  base ??= new URL(endpoint ?? `https://${clusterId}.${host}.cloud`, location.href).href.replace(
    /\/?$/,
    `/api/${path}/notifications/`,
  );
  return base;
};

/** Where a notification goes; a key that is empty stays out. */
export const addressOf = (type: string, { customerKey, sessionKey }: Keys): string => {
  const { market } = config;
  // Anonymous until there is consent.
  const userContext = isAnonymous() && mayStore() ? 'PERSONALIZED' : config.userContext;
  // The prefix of the end notification's parameters, and of no other's, is no slip: the API's documentation has it.
  const prefix = type === 'end' && config.api !== 'v3' ? 'esales.' : '';
  const parameters = { ...(prefix && { market }), customerKey, market, sessionKey, userContext };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value ? `${prefix}${name}=${encodeURIComponent(value)}` : [],
  );
  return `${baseAddress()}${type}?${query.join('&')}`;
};

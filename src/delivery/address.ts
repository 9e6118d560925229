/** Where notifications go, as each of Elevate's three APIs has it. */
import type { Keys } from '../api';
import { config } from '../options/config';
import { userContext } from '../options/permission';

/** What all addresses begin with. */
export const baseAddress = (): string => {
  const [host, path] = config.api === 'v3' ? ['elevate-api', 'storefront/v3'] : ['api.esales.apptus', 'v2'];
  const base = config.endpoint ?? `https://${config['cluster-id']}.${host}.cloud`;
  return new URL(base, location.href).href.replace(/\/?$/, `/api/${path}/notifications/`);
};

/** Where a notification goes; a key that is empty stays out. */
export const addressOf = (type: string, { customerKey, sessionKey }: Keys): string => {
  const { api = 'v2', market } = config;
  const context = userContext();
  // Of the two documents behind v2, only the one on the end notification has the prefix.
  const prefix = api === 'web-v2' || (api === 'v2' && type === 'end') ? 'esales.' : '';
  const query = Object.entries({ ...(prefix && { market }), customerKey, market, sessionKey })
    .flatMap(([name, value]) => (value ? `${prefix}${name}=${encodeURIComponent(value)}` : []))
    .join('&');
  return `${baseAddress()}${type}?${query}${context ? `&userContext=${context}` : ''}`;
};

/** Where notifications go, as each of Elevate's three APIs has it. */
import type { Keys } from '../api';
import { config } from '../options/config';
import { isAnonymous, mayStore } from '../options/permission';

let base: string | undefined;

/** What all addresses begin with. */
export const baseAddress = (): string => {
  const [host, path] = config.api === 'v3' ? ['elevate-api', 'storefront/v3'] : ['api.esales.apptus', 'v2'];
  base ??= new URL(
    config.endpoint ?? `https://${config['cluster-id']}.${host}.cloud`,
    location.href,
  ).href.replace(/\/?$/, `/api/${path}/notifications/`);
  return base;
};

/** Where a notification goes; a key that is empty stays out. */
export const addressOf = (type: string, { customerKey, sessionKey }: Keys): string => {
  const { api = 'v2', market } = config;
  // Anonymous until there is consent.
  const userContext = isAnonymous() && mayStore() ? 'PERSONALIZED' : config['user-context'];
  // Of the two documents behind v2, only the one on the end notification has the prefix.
  const prefix = api === 'web-v2' || (api === 'v2' && type === 'end') ? 'esales.' : '';
  const parameters = { ...(prefix && { market }), customerKey, market, sessionKey };
  const query = Object.entries(parameters).map(([name, value]) => [prefix + name, value]);
  return `${baseAddress()}${type}?${[...query, ['userContext', userContext]]
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&')}`;
};

/** Notifications as the Elevate API takes them. */
import { config } from './config';
import { deliver } from './deliver';
import { debug } from './report';
import type { Keys } from './visit';

/** Where a notification goes. */
export const addressOf = (type: string, keys: Keys): string => {
  const address = config.endpoint ?? `https://${config.clusterId}.api.esales.apptus.cloud`;
  const base = new URL(address, location.href).href.replace(/\/$/, '');
  const [market, customer, session] = [config.market as string, keys.customerKey, keys.sessionKey].map(
    encodeURIComponent,
  );
  // The prefix of the end notification's parameters, and of no other's, is no slip: the API's documentation has it.
  const query =
    type === 'end'
      ? `esales.market=${market}&esales.customerKey=${customer}&esales.sessionKey=${session}`
      : `customerKey=${customer}&market=${market}&sessionKey=${session}`;
  return `${base}/api/v2/notifications/${type}?${query}`;
};

/** Sends a notification and tells the page of it by an `elevate:notification` event on the document. */
export const notify = (type: string, url: string, body?: string): void => {
  const detail = { type, url, body, queued: deliver(url, body) };
  debug(detail);
  document.dispatchEvent(new CustomEvent('elevate:notification', { detail }));
};

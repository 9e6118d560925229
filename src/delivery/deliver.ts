/** Hands a request to the browser so that it outlives the page. A plain string travels as text/plain: no preflight. */
import type { Notification } from './queue';

/**
 * Posts `body` to `url`. Never throws.
 * @returns whether the browser took it, which for fetch turns out later; what became of a beacon cannot be known
 */
export const deliver = ({ url, body }: Notification): boolean | Promise<unknown> => {
  try {
    // A browser that is offline takes beacons and loses them, fetch tells.
    if (navigator.onLine && navigator.sendBeacon(url, body)) return true;
  } catch {
    // switched off in the browser, or broken by other code on the page
  }
  try {
    return fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors', body: body as string });
  } catch {
    return false;
  }
};

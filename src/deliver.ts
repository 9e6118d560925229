/** Hands a request to the browser so that it outlives the page. A plain string travels as text/plain: no preflight. */

/**
 * Posts `body` to `url`. Never throws.
 * @param failed is called where the browser finds out later that it could not send it
 * @returns whether the browser took it; what became of a beacon cannot be known
 */
export const deliver = (url: string, body: string | undefined, failed: () => void): boolean => {
  try {
    if (navigator.sendBeacon(url, body)) return true;
  } catch {
    // switched off in the browser, or broken by other code on the page
  }
  try {
    fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors', body: body as string }).catch(failed);
    return true;
  } catch {
    return false;
  }
};

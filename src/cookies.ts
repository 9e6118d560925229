/**
 * document.cookie: it throws in sandboxed frames and silently does nothing where cookies are off. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-cookie
 */

/** Everything but cookie-octets, and `%` itself. https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 */
const NOT_A_COOKIE_OCTET = /[^!#$&-+\--:<-[\]-~]/gu;

/** The cookie's decoded value; as it stands where it cannot be decoded, '' where there is none. */
export const readCookie = (name: string): string => {
  let value = '';
  try {
    const pair = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    value = pair?.slice(name.length + 1) ?? '';
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/**
 * Writes a cookie for the whole site.
 * @param attributes such as `;Max-Age=0`
 */
export const writeCookie = (name: string, value: string, attributes: string): void => {
  try {
    const secure = location.protocol === 'https:' ? ';Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is asynchronous, and missing on plain http
    document.cookie = `${name}=${value.replace(NOT_A_COOKIE_OCTET, encodeURIComponent)};Path=/;SameSite=Lax${secure}${attributes}`;
  } catch {
    // denied: localStorage still has what it is about
  }
};

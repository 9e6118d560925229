/**
 * document.cookie, as the page has it: it throws in sandboxed frames, silently does nothing where cookies are off, and
 * consent tools put an accessor of their own there. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/dom.html#dom-document-cookie
 */
import { attempt } from '../browser/attempt';
import { config } from '../options/config';
import { mayStore } from '../options/permission';

/** Everything but cookie-octets, and `%` itself. https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 */
const NOT_A_COOKIE_OCTET = /[^!#$&-+\--:<-[\]-~]/gu;

const EXPIRED = ';Max-Age=0';

/** All cookies, as the browser tells them; '' where none may be read. It takes the browser its time to answer. */
export const readCookies = (): string => (mayStore() && attempt(() => `${document.cookie}`)) || '';

/** A cookie's value as it stands; '' where there is none. */
export const valueIn = (cookies: string, name: string): string =>
  `; ${cookies}`.split(`; ${name}=`)[1]?.split(';')[0] ?? '';

export const encode = (text: string): string => text.replace(NOT_A_COOKIE_OCTET, encodeURIComponent);

/** As it stands where it cannot be decoded. */
export const decode = (value: string): string => {
  // Some servers write double quotes around it, which RFC 6265 allows.
  const text = value.replace(/^"(.*)"$/, '$1');
  return attempt(() => decodeURIComponent(text), text);
};

const write = (name: string, value: string, attributes: string): void =>
  attempt(() => {
    const secure = location.protocol === 'https:' ? ';Secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too new, and asynchronous
    document.cookie = `${name}=${value};Path=/;SameSite=Lax${secure}${attributes}`;
  });

/**
 * Writes an encoded value for all subdomains of `cookie-domain`, or for this host; an empty one removes both.
 * @param attributes such as `;Max-Age=60`
 */
export const writeCookie = (name: string, value: string, attributes = ''): void => {
  if (value && !mayStore()) return;
  const domain = config['cookie-domain'] ? `;Domain=${config['cookie-domain']}` : '';
  // A host-only cookie of the same name would be read in place of the domain's.
  if (domain) write(name, '', EXPIRED);
  write(name, value, (value ? attributes : EXPIRED) + domain);
};

/** The browser's cookies, as far as Domain, Path, Max-Age, HttpOnly and their size matter. */
import type { Clock } from './clock.ts';

type Cookie = {
  name: string;
  value: string;
  host: string;
  hostOnly: boolean;
  path: string;
  httpOnly: boolean;
  expires: number;
};

export type CookieJar = {
  /** Switched off in the browser: nothing is read or written. */
  isOff: boolean;
  /** What `document.cookie` reads on a host's pages. */
  read(host: string): string;
  /** What a page assigns to `document.cookie`. */
  write(host: string, text: string): void;
  /** A server's Set-Cookie. */
  set(host: string, text: string): void;
  clear(): void;
  /** The browser is started anew: session cookies are gone. */
  restart(): void;
};

/** The folder that all pages are in. */
export const FOLDER = '/women/';
/** Of name and value together; browsers drop a cookie that has more. */
export const LONGEST = 4096;

export function createCookieJar(clock: Clock): CookieJar {
  let cookies: Cookie[] = [];

  function put(host: string, text: string, byScript: boolean): void {
    const cookie = parse(clock, host, text);
    const same = cookies.find(
      (other) =>
        other.name === cookie.name &&
        other.host === cookie.host &&
        other.hostOnly === cookie.hostOnly &&
        other.path === cookie.path,
    );
    const isRefused = cookie.name.length + cookie.value.length > LONGEST || (byScript && same?.httpOnly);
    if (jar.isOff || isRefused || !isWithin(host, cookie.host)) return;
    const isOver = cookie.expires <= clock.date();
    // An older cookie keeps its place: readers see the oldest first.
    if (same) cookies.splice(cookies.indexOf(same), 1, ...(isOver ? [] : [cookie]));
    else if (!isOver) cookies.push(cookie);
  }

  const jar: CookieJar = {
    isOff: false,
    read: (host) =>
      cookies
        .filter(({ expires, httpOnly }) => expires > clock.date() && !httpOnly && !jar.isOff)
        .filter((cookie) => (cookie.hostOnly ? host === cookie.host : isWithin(host, cookie.host)))
        // https://www.rfc-editor.org/rfc/rfc6265#section-5.4: longer paths first.
        .sort((one, other) => other.path.length - one.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    write: (host, text) => put(host, text, true),
    set: (host, text) => put(host, text, false),
    clear() {
      cookies = [];
    },
    restart() {
      cookies = cookies.filter((cookie) => cookie.expires < Infinity);
    },
  };
  return jar;
}

function parse(clock: Clock, host: string, text: string): Cookie {
  const { name, value, attributes } = splitCookie(text);
  const domain = attributes.get('domain')?.replace(/^\./, '');
  const age = attributes.get('max-age');
  return {
    name,
    value,
    host: domain || host,
    hostOnly: !domain,
    path: attributes.get('path') ?? FOLDER,
    httpOnly: attributes.has('httponly'),
    expires: age === undefined ? Infinity : clock.date() + Number(age) * 1000,
  };
}

export function splitCookie(text: string) {
  const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
  const attributes = new Map(
    rest.map((part) => {
      const [name = '', value = ''] = part.toLowerCase().split('=');
      return [name, value];
    }),
  );
  return { name, value, attributes };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

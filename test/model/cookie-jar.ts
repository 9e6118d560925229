/** The browser's cookies, as far as Domain, Max-Age and host-only ones matter. */
import type { Clock } from './clock.ts';

type Cookie = { name: string; value: string; host: string; hostOnly: boolean; expires: number };

export type CookieJar = {
  /** What `document.cookie` reads on a host. */
  read(host: string): string;
  /** What is assigned to `document.cookie`, or a server's Set-Cookie. */
  write(host: string, text: string): void;
  clear(): void;
  /** The browser is started anew: session cookies are gone. */
  restart(): void;
};

export function createCookieJar(clock: Clock): CookieJar {
  let cookies: Cookie[] = [];

  return {
    read: (host) =>
      cookies
        .filter((cookie) => cookie.expires > clock.date())
        .filter((cookie) => (cookie.hostOnly ? host === cookie.host : isWithin(host, cookie.host)))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    write(host, text) {
      const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      const attributes = new Map(rest.map((part) => part.toLowerCase().split('=') as [string, string]));
      const domain = attributes.get('domain')?.replace(/^\./, '');
      if (domain && !isWithin(host, domain)) return;
      const age = attributes.get('max-age');
      const cookie = {
        name,
        value,
        host: domain ?? host,
        hostOnly: !domain,
        expires: age === undefined ? Infinity : clock.date() + Number(age) * 1000,
      };
      const same = cookies.findIndex(
        (other) => other.name === name && other.host === cookie.host && other.hostOnly === cookie.hostOnly,
      );
      const isOver = cookie.expires <= clock.date();
      // An older cookie keeps its place: readers see the oldest first.
      if (same >= 0) cookies.splice(same, 1, ...(isOver ? [] : [cookie]));
      else if (!isOver) cookies.push(cookie);
    },
    clear() {
      cookies = [];
    },
    restart() {
      cookies = cookies.filter((cookie) => cookie.expires < Infinity);
    },
  };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

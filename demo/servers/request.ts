import type { Request } from 'express';

/** A cookie of the demo's own; none of them matters to the tracker. */
export function readCookie(request: Request, name: string): string {
  const pair = (request.headers.cookie ?? '').split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

export function readField(request: Request, name: string): string {
  const value: unknown = request.body?.[name];
  return typeof value === 'string' ? value : '';
}

export function readQuery(request: Request, name: string): string {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
}

/** Path and query of an address, so that a redirect to it stays on the site. */
export function pathOf(address: string | undefined): string {
  if (!address || !URL.canParse(address)) return '/';
  const { pathname, search } = new URL(address);
  return pathname.replace(/^\/+/, '/') + search;
}

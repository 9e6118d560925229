/** What a page may do, by the setup and by what the visitor answered: the contract, once more. */
import type { Browser } from './browser.ts';
import type { Page } from './page.ts';
import type { Model } from './visit-model.ts';

/** `perhaps`: another page took back everything, and this one may have noticed. */
export type Permission = 'yes' | 'perhaps' | 'unasked' | 'no';

export const permissionOf = ({ permissions, consent }: Model, page: Page): Permission =>
  permissions.get(page) ?? (consent === 'required' ? 'unasked' : 'yes');

export const isAllowed = (model: Model, page: Page): boolean =>
  ['yes', 'perhaps'].includes(permissionOf(model, page));

/** From here on the page may not; what waits there is dropped. */
export function stop(model: Model, page: Page): void {
  model.permissions.set(page, 'no');
  model.waiting.delete(page);
  model.pages.delete(page);
}

/** Whether what the tracker had stored on a host is gone. A customer key may be there again, from the server. */
export function isEmptied({ area, jar }: Browser, host: string): boolean {
  return !area(host).peek('elevate-tracker') && !/apptus\.sessionKey=./.test(jar.read(host));
}

/** All that is left of the tracker on a host. */
export function leftOn({ area, jar }: Browser, host: string): string[] {
  const entries = area(host).names();
  const cookies = jar.read(host).split('; ');
  return [...entries, ...cookies].filter((name) => /^(voyado|elevate|apptus)/.test(name));
}

/** Pages that find everything gone stop, each when it looks. */
export function noteEmptied(model: Model): void {
  for (const [page, permission] of model.permissions)
    if (permission === 'yes' && isEmptied(model.browser, page.host)) model.permissions.set(page, 'perhaps');
}

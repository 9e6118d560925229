/** What a page may do, by the setup and by what the visitor answered: the contract, once more. */
import type { Browser } from '../browser/browser.ts';
import type { Page } from '../browser/page.ts';
import { readStores } from '../stores.ts';
import type { Model } from '../visit-model.ts';

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
  model.memories.delete(page);
  model.entries.delete(page);
}

/**
 * Whether both stores of a host were emptied of what was kept there, which stops its pages where consent is required:
 * somebody withdrew. `perhaps`: something is there again, from the server or another library, or little was kept.
 */
export function isEmptied(model: Model, host: string): 'yes' | 'perhaps' | 'no' {
  const { browser, consent, noCookies } = model;
  if (consent === 'granted') return 'no';
  const area = browser.area(host);
  const { cookie, local } = readStores(browser, [host])[host] ?? { cookie: {}, local: {} };
  const keys = [...Object.values(cookie), ...Object.values(local)].filter(Boolean);
  const own = area.names().filter((name) => name.startsWith('elevate-tracker'));
  if (area.condition() === 'works' && !noCookies) {
    if (!keys.length && !own.length) return 'yes';
    return keys.length && own.length ? 'no' : 'perhaps';
  }
  const keepsNothing = noCookies && area.condition() !== 'works' && area.condition() !== 'full';
  return keys.length || own.length || keepsNothing ? 'no' : 'perhaps';
}

/** All that is left of the tracker on a host, but for cookies that no script can remove. */
export function leftOn(browser: Browser, host: string, obstacles = new Set<string>()): string[] {
  const { area, jar, tabs } = browser;
  const cookies = jar
    .read(host)
    .split('; ')
    .filter((pair) => !obstacles.has(`${host} ${/^apptus\.(\w+)/.exec(pair)?.[1]}`));
  const shown = tabs.find(({ page }) => page?.host === host && !page.hidden);
  const inTab = [...(shown?.session[host]?.keys() ?? [])];
  return [...area(host).names(), ...cookies, ...inTab].filter((name) =>
    /^(voyado|elevate|apptus)/.test(name),
  );
}

/** Pages that find everything gone stop, each when it looks. */
export function noteEmptied(model: Model): void {
  for (const [page, permission] of model.permissions)
    if (permission === 'yes' && isEmptied(model, page.host) !== 'no') model.permissions.set(page, 'perhaps');
}

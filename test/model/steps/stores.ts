/** What the visitor, the server and other code do to the stores. */
import { FOLDER } from '../browser/cookie-jar.ts';
import { LATENCY } from '../browser/network.ts';
import { loseStored } from '../rules/delivery.ts';
import { isAnyAlone, keysAlone } from '../rules/memory.ts';
import { doubtEntries } from '../rules/open-pages.ts';
import { type Keys, readStores } from '../stores.ts';
import { doubtSession, forgetAll, isImpaired, type Model } from '../visit-model.ts';
import { onBrowser, onHost, type Step } from './command.ts';
import { pass } from './surroundings.ts';

function dropCookies(model: Model): void {
  const { browser, hosts, cookieDomain, obstacles, ended, forgotten } = model;
  browser.jar.clear();
  obstacles.clear();
  if (cookieDomain) forgetAll(model);
  // The cookie told that a session had ended, where storage kept nothing of it.
  else if (hosts.some((host) => isImpaired(model, host)) || isAnyAlone(model))
    for (const key of ended) forgotten.add(key);
}

function emptyStorage(model: Model, host: string): void {
  model.browser.area(host).clear();
  delete model.sight[host];
  loseStored(model, host);
  if (!model.cookieDomain) forgetAll(model);
}

export const clearCookies = (): Step => onBrowser('clear cookies', dropCookies);

export const clearStorage = (which: number): Step => onHost('clear the storage of', which, emptyStorage);

/** The shop's own code, when somebody signs out. */
export const clearAll = (which: number): Step =>
  onHost('clear cookies and the storage of', which, (model, host) => {
    dropCookies(model);
    emptyStorage(model, host);
  });

export const setFull = (which: number, isFull: boolean): Step =>
  onHost(`storage is ${isFull ? 'full' : 'free again'} on`, which, async (model, host) => {
    if (model.storage !== 'works' || model.cookieDomain) return;
    // Requests that are on their way are answered before.
    await pass(model, 2 * LATENCY);
    model.browser.area(host).become(isFull ? 'full' : 'works');
    // For what was taken out and is tried at this moment, there may be no room any more.
    for (const known of model.notifications.values())
      if (known.page.host === host && known.answered > model.browser.clock.passed) known.inMemory = true;
    doubtSession(model);
  });

/** Old keys come back only where it is certain what the tracker makes of them. */
function isClear(model: Model, host: string, keys: (string | undefined)[]): boolean {
  const { browser, forgotten, ended } = model;
  const { cookie, local } = readStores(browser, [host])[host] ?? {};
  const held = [...Object.values({ ...cookie }), ...Object.values({ ...local })];
  const alone = [...keysAlone(model, 'customerKey'), ...keysAlone(model, 'sessionKey')];
  const isKnown = (key: string) => [...held, ...alone].includes(key) || forgotten.has(key);
  const isSecret = (key: string) => ended.has(key) && (isImpaired(model, host) || isAnyAlone(model));
  return !keys.some((key) => key && (isKnown(key) || isSecret(key)));
}

export type Kind = 'plain' | 'quoted' | 'HttpOnly' | 'for a folder' | 'for the parent';

export const serverSets = (which: number, name: keyof Keys, key: string, kind: Kind): Step =>
  onHost(`the server sets ${name}=${key} ${kind} on`, which, (model, host) => {
    const { browser, cookieDomain, obstacles, noCookies } = model;
    if (!isClear(model, host, [key]) || noCookies) return;
    const isShared = cookieDomain && kind !== 'HttpOnly' && kind !== 'for a folder';
    const value = kind === 'quoted' && /^[\w=]+$/.test(key) ? `"${key}"` : encodeURIComponent(key);
    const path = kind === 'for a folder' ? FOLDER : '/';
    const domain = isShared || kind === 'for the parent' ? ';Domain=shop.example' : '';
    // The parent's cookie is in the way where it is older.
    if (kind === 'for the parent' && !cookieDomain) browser.jar.set(host, `apptus.${name}=;Path=/;Max-Age=0`);
    const httpOnly = kind === 'HttpOnly' ? ';HttpOnly' : '';
    browser.jar.set(host, `apptus.${name}=${value};Path=${path}${domain}${httpOnly}`);
    if (!isShared && kind !== 'plain' && kind !== 'quoted') obstacles.add(`${host} ${name}`);
    if (name === 'sessionKey') doubtEntries(model);
  });

/** @param content what another library keeps under the shared name */
export const libraryWrites = (which: number, content: Keys | string): Step => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return onHost(`a library writes ${text} on`, which, (model, host) => {
    if (typeof content !== 'string' && !isClear(model, host, Object.values(content))) return;
    model.browser.area(host).put('voyado.session', text);
    if (typeof content !== 'string' && content.sessionKey) doubtEntries(model);
  });
};

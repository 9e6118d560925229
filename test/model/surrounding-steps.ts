/** What time, the browser, the server and other code do. */
import { onBrowser, onHost, onPage, type Step } from './command.ts';
import { step } from './step.ts';
import { type Keys, readStores } from './stores.ts';
import { forgetAll, type Model, TIMEOUT } from './visit-model.ts';

const minutes = (ms: number) => `${ms / 60_000} min`;

export function pass(model: Model, duration: number): void {
  const { browser } = model;
  step(model, { waited: duration }, () => browser.clock.pass(duration));
  for (const [page, known] of model.pages) {
    if (page.frozen) known.blind += duration;
    else if (duration >= TIMEOUT / 2 + 4000) Object.assign(known, { blind: 0, lost: false });
  }
}

export const wait = (duration: number): Step =>
  onBrowser(`wait ${minutes(duration)}`, (model) => pass(model, duration));

export const freeze = (which: number): Step =>
  onPage('freeze', which, (_, { page }) => {
    page.frozen = true;
  });

export const sleep = (duration: number): Step =>
  onBrowser(`sleep ${minutes(duration)}`, (model) => {
    model.browser.clock.setDate(duration);
    model.steady = false;
    for (const known of model.pages.values()) known.blind += duration;
  });

export const setBack = (duration: number): Step =>
  onBrowser(`set the clock back ${minutes(duration)}`, (model) => {
    const { browser, session } = model;
    model.turnedBack = Math.max(model.turnedBack, browser.clock.date());
    browser.clock.setDate(-duration);
    model.steady = false;
    session.since = Math.min(session.since, browser.clock.date());
    session.earliest = Math.min(session.earliest, browser.clock.date());
  });

export const clearCookies = (): Step =>
  onBrowser('clear cookies', (model) => {
    model.browser.jar.clear();
    if (model.cookieDomain) forgetAll(model);
  });

export const clearStorage = (which: number): Step =>
  onHost('clear the storage of', which, (model, host) => {
    model.browser.area(host).clear();
    model.written[host] = {};
    if (!model.cookieDomain) forgetAll(model);
  });

/** Old keys come back only where it is certain what the tracker makes of them. */
function isClear(model: Model, host: string, keys: (string | undefined)[]): boolean {
  const { cookie, local } = readStores(model.browser, [host])[host] ?? {};
  const held = [...Object.values({ ...cookie }), ...Object.values({ ...local })];
  return !keys.some((key) => key && (held.includes(key) || model.forgotten.has(key)));
}

export const serverSets = (which: number, name: keyof Keys, key: string): Step =>
  onHost(`the server sets ${name}=${key} on`, which, (model, host) => {
    if (!isClear(model, host, [key])) return;
    const domain = model.cookieDomain ? ';Domain=shop.example' : '';
    model.browser.jar.write(host, `apptus.${name}=${encodeURIComponent(key)};Path=/${domain}`);
  });

/** @param content what another library keeps under the shared name */
export const libraryWrites = (which: number, content: Keys | string): Step => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return onHost(`a library writes ${text} on`, which, (model, host) => {
    if (typeof content === 'string' || isClear(model, host, Object.values(content)))
      model.browser.area(host).put('voyado.session', text);
  });
};

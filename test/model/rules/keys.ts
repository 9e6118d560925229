/** Which keys are right at a moment, by the stores and by what pages know alone. */
import type { Page } from '../browser/page.ts';
import {
  decodeCookie,
  either,
  type Keys,
  NAMES,
  type Right,
  resolve,
  type Sight,
  type Stores,
} from '../stores.ts';
import { isImpaired, type Model } from '../visit-model.ts';
import { isAlone, keysAlone } from './memory.ts';

export type Rights = Record<string, Right>;

/** Whether a session key is known to have ended; a page knows besides what it ended itself. */
export function isOver(model: Model, key: string, page?: Page): boolean {
  const { ended, forgotten, memories } = model;
  return (
    (ended.has(key) && !forgotten.has(key)) ||
    !!(page && isImpaired(model, page.host) && memories.get(page)?.ended.has(key))
  );
}

/** By host. A host may still know of an end that the others have forgotten. */
export function rightsOf(model: Model, stores: Stores): Rights {
  const rights: Rights = {};
  for (const [host, store] of Object.entries(stores)) {
    const sight = model.sight[host];
    const own = [...model.memories].flatMap(([page, { cookies }]) => (page.host === host ? [cookies] : []));
    // Full storage may have had no room for what the tracker knew, and then its next page knows nothing.
    if (!model.browser.area(host).peek('elevate-tracker')) own.push({});
    const right = either(
      resolve(store, sight, own, (key) => isOver(model, key)),
      resolve(store, sight, own, (key) => model.ended.has(key)),
    );
    // Others may know what this host has forgotten, and bring a key of their own.
    const { sessionKey } = right;
    if (sessionKey.keys.some((key) => model.forgotten.has(key) || model.revived.has(key)))
      sessionKey.mayBeNew = true;
    rights[host] = right;
  }
  return rights;
}

/** The same for one page, which goes on with what it has where storage does not keep it. */
export function rightOf(model: Model, rights: Rights, page: Page): Right {
  const right = rights[page.host] as Right;
  if (!isAlone(model, page)) return right;
  const own = (name: keyof Keys) => ({ keys: keysAlone(model, name), mayBeNew: model.noCookies });
  return either(right, { customerKey: own('customerKey'), sessionKey: own('sessionKey') });
}

const unseen = () => ({ customerKey: new Set([undefined]), sessionKey: new Set([undefined]) });

/**
 * What the pages may have seen of the stores meanwhile.
 * @param used the host whose page has certainly looked at them
 */
export function noteSight(model: Model, before: Stores, after: Stores, used: string | undefined): void {
  for (const host of model.hosts) {
    const mayHaveLooked = [...model.browser.looked].some((page) => page.host === host);
    if (mayHaveLooked || host === used) noteSightOf(model, host, before[host], after[host], host === used);
  }
}

function noteSightOf(
  model: Model,
  host: string,
  before: Stores[string] | undefined,
  after: Stores[string] | undefined,
  isSure: boolean,
): void {
  const wrote = model.browser.stored.filter(({ page, what }) => page.host === host && what === 'cookie');
  const sight = model.sight[host] ?? { cookie: unseen(), local: unseen() };
  for (const name of NAMES) {
    const written = wrote.flatMap(({ text }) => {
      const [, value] = new RegExp(`^apptus\\.${name}=([^;]+)`).exec(text) ?? [];
      return value ? decodeCookie(value) : [];
    });
    const kept = (store: keyof Sight) => (isSure ? [] : sight[store][name]);
    // Whether the cookie took what was written is not known before the next look.
    const cookies = isSure && !written.length ? [] : [before?.cookie[name], ...written];
    sight.cookie[name] = new Set([...kept('cookie'), ...cookies, after?.cookie[name]]);
    sight.local[name] = new Set([...kept('local'), after?.local[name]]);
  }
  model.sight[host] = sight;
}

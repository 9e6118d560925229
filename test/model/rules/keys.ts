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
import { isAlone, memoryOf } from './memory.ts';

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
    const right = either(
      resolve(store, sight, (key) => isOver(model, key)),
      resolve(store, sight, (key) => model.ended.has(key)),
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
  const { keys } = memoryOf(model, page);
  const own = (name: keyof Keys) => ({ keys: [...keys[name]], mayBeNew: model.noCookies });
  return either(right, { customerKey: own('customerKey'), sessionKey: own('sessionKey') });
}

const unseen = () => ({ customerKey: new Set([undefined]), sessionKey: new Set([undefined]) });

/** What the pages of a host may have seen of the stores meanwhile. */
export function noteSight(
  model: Model,
  host: string,
  before: Stores,
  after: Stores,
  looked: 'yes' | 'perhaps' | 'no',
): void {
  if (looked === 'no') return;
  const wrote = model.browser.stored.filter(({ page, what }) => page.host === host && what === 'cookie');
  const sight = model.sight[host] ?? { cookie: unseen(), local: unseen() };
  for (const name of NAMES) {
    const written = wrote.flatMap(({ text }) => {
      const [, value] = new RegExp(`^apptus\\.${name}=([^;]+)`).exec(text) ?? [];
      return value ? decodeCookie(value) : [];
    });
    const kept = (store: keyof Sight) => (looked === 'yes' ? [] : sight[store][name]);
    const found = before[host];
    // Whether the cookie took what was written is not known before the next look.
    const cookies = looked === 'yes' && !written.length ? [] : [found?.cookie[name], ...written];
    sight.cookie[name] = new Set([...kept('cookie'), ...cookies, after[host]?.cookie[name]]);
    sight.local[name] = new Set([...kept('local'), after[host]?.local[name]]);
  }
  model.sight[host] = sight;
}

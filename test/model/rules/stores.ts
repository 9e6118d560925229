/** What may be stored: keys change only for a reason, and the two stores agree when the tracker has written. */
import { LONGEST } from '../browser/cookie-jar.ts';
import { fail } from '../fail.ts';
import type { Seen } from '../steps/expected.ts';
import { type Keys, NAMES, type Stores } from '../stores.ts';
import { isImpaired, type Model } from '../visit-model.ts';
import { isOver } from './keys.ts';
import { isAnyAlone, keysAlone } from './memory.ts';

/** @param used the host on which the tracker must have looked at the stores */
export function checkStores(model: Model, step: Seen, after: Stores, used: string | undefined): void {
  for (const [host, { cookie, local }] of Object.entries(after)) {
    const was = step.before[host];
    for (const name of NAMES) {
      for (const [store, key, old] of [
        ['cookie', cookie[name], was?.cookie[name]],
        ['local', local[name], was?.local[name]],
      ] as const) {
        // What full storage has no room for is removed, lest anybody takes it for what is right.
        if (key === old || (!key && (step.withdraws || (store === 'local' && isImpaired(model, host)))))
          continue;
        if (!key) fail(`${store} of ${host} lost the ${name}`);
        if (name === 'sessionKey' && isOver(model, key))
          fail(`${store} of ${host} holds ${key}, which has ended`);
        if (!mayBe(model, step, name, key))
          fail(`${store} of ${host} changed the ${name} from ${old} to ${key}`);
      }
      const seen = model.sight[host];
      // A cookie that is as it was seen last has refused what was written, for all that an open page can know.
      const isAsSeen = seen?.cookie[name].has(cookie[name]) && seen.local[name].has(local[name]);
      const isRefused =
        !step.isLoad && cookie[name] && (isAsSeen || isImpaired(model, host) || isAnyAlone(model));
      if (host === used && !isRefused && !agrees(model, host, name, cookie[name], local[name]))
        fail(`the stores of ${host} differ in the ${name}: ${cookie[name]} and ${local[name]}`);
    }
  }
}

/** As far as both can: what the cookie does not take, localStorage has, and the other way round. */
function agrees(model: Model, host: string, name: keyof Keys, cookie?: string, local?: string): boolean {
  if (isImpaired(model, host))
    return (
      model.noCookies || !!cookie || model.obstacles.has(`${host} ${name}`) || isTooLong(model, name, local)
    );
  const takesNone =
    model.noCookies || model.obstacles.has(`${host} ${name}`) || isTooLong(model, name, local);
  return !!local && (cookie === local || takesNone);
}

/** Whether a key is too long for a cookie; without storage, one that a page may know alone. */
function isTooLong(model: Model, name: keyof Keys, key?: string): boolean {
  const keys = [key ?? '', ...keysAlone(model, name)];
  return keys.some((key) => `apptus.${name}`.length + encodeURIComponent(key).length > LONGEST);
}

function mayBe(model: Model, step: Seen, name: keyof Keys, key: string): boolean {
  const rights = Object.values(step.rights).map((right) => right[name]);
  const alone = keysAlone(model, name);
  if (rights.some(({ keys }) => keys.includes(key)) || alone.includes(key)) return true;
  if (name === 'customerKey' && step.customerKeys?.includes(key)) return true;
  const isDue =
    step.resets ||
    step.withdraws ||
    (name === 'sessionKey' && step.hasEnded) ||
    rights.some(({ mayBeNew }) => mayBeNew) ||
    (name === 'customerKey' && model.noCookies && model.hosts.some((host) => isImpaired(model, host)));
  return isDue && step.isNew(key);
}

/** What may be stored: keys change only for a reason, and the two stores agree when the tracker has written. */
import { fail, isOver, type Seen } from './step.ts';
import { NAMES, type Stores } from './stores.ts';
import type { Model } from './visit-model.ts';

/** @param used the host on which the tracker must have looked at the stores */
export function checkStores(model: Model, step: Seen, after: Stores, used: string | undefined): void {
  const { browser } = model;
  for (const [host, { cookie, local }] of Object.entries(after)) {
    const was = step.before[host];
    // A sibling changes the cookie too; only the host's own pages remember what they wrote.
    const wrote = browser.stored.some(({ page, what }) => page.host === host && what === 'elevate-tracker');
    for (const name of NAMES) {
      for (const [store, key, old] of [
        ['cookie', cookie[name], was?.cookie[name]],
        ['local', local[name], was?.local[name]],
      ] as const) {
        if (key === old) continue;
        if (!key && step.withdraws) continue;
        if (!key) fail(`${store} of ${host} lost the ${name}`);
        if (name === 'sessionKey' && isOver(model, key))
          fail(`${store} of ${host} holds ${key}, which has ended`);
        if (!mayBe(model, step, name, key))
          fail(`${store} of ${host} changed the ${name} from ${old} to ${key}`);
      }
    }
    const agree = NAMES.every((name) => cookie[name] && cookie[name] === local[name]);
    if (!agree && host === used) fail(`the stores of ${host} differ: ${JSON.stringify({ cookie, local })}`);
    if (agree && (wrote || host === used)) model.written[host] = local;
  }
}

function mayBe(model: Model, step: Seen, name: (typeof NAMES)[number], key: string): boolean {
  const right = model.hosts.map((host) => step.right[host]?.[name]);
  const remembered = model.hosts.map((host) => step.remembered[host]?.[name]);
  if (right.includes(key) || remembered.includes(key) || (name === 'customerKey' && step.customerKey === key))
    return true;
  const isDue =
    step.resets ||
    (name === 'sessionKey' && step.hasEnded) ||
    right.some((key) => !key || model.forgotten.has(key) || model.revived.has(key));
  return isDue && step.isNew(key);
}

import { passIdle } from '../site/idle.ts';
import type { Tab } from '../tabs/tab.ts';
import { keysOf } from '../visit/keys-of.ts';
import type { Visitor } from '../visitor.ts';

export const NOTHING = { cookies: [], localStorage: [], sessionStorage: [], databases: [] };

/** The cookies that a visitor has, by name and domain. */
export const cookiesOf = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.cookies()).map(({ name, domain }) => `${name} ${domain}`).sort();

/** The names of all that a page's site has stored, once the browser has been idle. */
export async function storedBy(tab: Tab, visitor: Visitor) {
  await passIdle(tab);
  const inPage = await tab.evaluate(async () => {
    return {
      localStorage: Object.keys(localStorage).sort(),
      sessionStorage: Object.keys(sessionStorage).sort(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    };
  });
  return { cookies: await cookiesOf(visitor), ...inPage };
}

export const NO_LEFTOVERS = { keys: null, ...NOTHING };

/** The same, and the keys: all that there is of a visitor. */
export async function leftovers(tab: Tab, visitor: Visitor): Promise<object> {
  const keys = await keysOf(tab);
  return { keys, ...(await storedBy(tab, visitor)) };
}

/** What is stored, but the tracker's only. */
export async function trackedBy(tab: Tab, visitor: Visitor): Promise<unknown[]> {
  const stored = Object.values(await storedBy(tab, visitor)).flat();
  return stored.filter((name) => /voyado|apptus|elevate-tracker/.test(`${name}`));
}

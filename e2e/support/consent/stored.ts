import type { Tab } from '../tabs/tab.ts';
import type { Visitor } from '../visitor.ts';

export const NOTHING = { cookies: [], localStorage: [], sessionStorage: [], databases: [] };

/** The names of all that a page's site has stored, once the browser has been idle. */
export async function storedBy(tab: Tab, visitor: Visitor) {
  const inPage = await tab.evaluate(async () => {
    await new Promise((idle) => (window.requestIdleCallback ?? setTimeout)(idle, { timeout: 1000 } as never));
    return {
      localStorage: Object.keys(localStorage).sort(),
      sessionStorage: Object.keys(sessionStorage).sort(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    };
  });
  const cookies = (await visitor.cookies()).map(({ name, domain }) => `${name} ${domain}`);
  return { cookies: cookies.sort(), ...inPage };
}

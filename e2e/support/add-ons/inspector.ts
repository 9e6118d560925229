import type { Inbox } from '../inbox.ts';
import type { Tab } from '../tabs/tab.ts';
import { type Keys, keysOf } from '../visit/keys-of.ts';

/** Steps into the panel, in the selectors of tabs. */
export const PANEL = 'elevate-inspector >> ';

export const TAG = '<script async src="/elevate-inspector.js"></script>';

/** A ticket as Elevate makes it. */
export const ticketFor = (key: string, place = '/fashion/DESKTOP/START_PAGE/NEW') =>
  Buffer.from(`;${place};#;product_key;${key};#;#;#;#;`).toString('base64');

export const CARD = `<a href="#shirt" data-elevate-ticket="${ticketFor('shirt')}">Shirt</a>`;

/** Runs the inspector's script once: it opens, or closes what is open. */
export const runInspector = (tab: Tab) =>
  tab.evaluate(() =>
    new Promise((loaded, failed) => {
      const script = document.createElement('script');
      script.src = '/elevate-inspector.js';
      script.onload = loaded;
      script.onerror = failed;
      document.head.append(script);
    }).then(() => undefined),
  );

/** The same on a page that has begun. */
export async function inspectBegun(tab: Tab): Promise<Keys> {
  const keys = await keysOf(tab);
  await runInspector(tab);
  return keys;
}

/** The text of a part of the panel; undefined where there is no panel. */
export const textOf = (tab: Tab, part: string) =>
  tab.evaluate(
    (part) =>
      document.querySelector('elevate-inspector')?.shadowRoot?.querySelector(`[part=${part}]`)?.textContent ??
      undefined,
    part,
  );

/** Waits until a part says that, and returns all it says. */
export async function whenPartSays(tab: Tab, part: string, pattern: RegExp): Promise<string> {
  const saying = ({ part, source }: { part: string; source: string }) => {
    const text = document.querySelector('elevate-inspector')?.shadowRoot?.querySelector(`[part=${part}]`);
    return new RegExp(source, 's').test(text?.textContent ?? '') && text?.textContent;
  };
  await tab.waitFor(saying, { part, source: pattern.source }).catch(async (error: Error) => {
    throw new Error(`${error.message}\nIt says: ${await textOf(tab, part)}`);
  });
  return (await textOf(tab, part)) as string;
}

/** The same of the verdict: it changes while the tracker loads and begins. */
export const whenVerdictSays = (tab: Tab, pattern: RegExp) => whenPartSays(tab, 'verdict', pattern);

export const levelOf = (tab: Tab) =>
  tab.evaluate(
    () => document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('aside')?.className,
  );

export const press = (tab: Tab, name: string) => tab.click(`${PANEL}button[name=${name}]`);

/** Clicks on what has a ticket, and asks the cluster what came of it. */
export async function clickAndAsk(tab: Tab, cluster: Inbox): Promise<void> {
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, /took the click/);
  await cluster.waitFor(1);
  await press(tab, 'ask');
}

export const unfold = (tab: Tab, part: string) => tab.click(`${PANEL}[part=${part}] > summary`);

export const countPanels = (tab: Tab) =>
  tab.evaluate(() => document.querySelectorAll('elevate-inspector').length);

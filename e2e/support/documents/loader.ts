import type { Site } from '../site/site.ts';
import type { Tab } from '../tabs/tab.ts';
import { built } from './built.ts';
import { readDocument } from './recipes.ts';

const LOADER = built('loader.js');
const [RECIPE, COMMENT = ''] =
  /<script>\((\/\*.*\*\/)\).*<\/script>/.exec(readDocument('docs/loader.md')) ?? [];

/** The recipe of the documents with the file in it, for the cluster of the tests. */
export function snippet(options: Record<string, unknown> = {}): string {
  if (!RECIPE) throw new Error('The documents have no recipe for the loader');
  const config = JSON.stringify({ endpoint: '{{endpoint}}', market: 'UK', ...options });
  return RECIPE.replace(COMMENT, () => LOADER).replace(/\{ clusterId.*\}/, () => config);
}

/** The same for later: a driver may wait for a page's load, which a script that the snippet asks for would delay. */
export const shelved = (options?: Record<string, unknown>): string =>
  `<template id="snippet">${snippet(options)}</template>`;

/** Opens a page, and puts its shelved snippet into it once it has loaded. */
export async function gotoShelved(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await tab.evaluate(() => {
    const text = document.querySelector<HTMLTemplateElement>('#snippet')?.content.textContent ?? '';
    document.head.append(Object.assign(document.createElement('script'), { text }));
  });
}

/** Has the server hold back the tracker's script, or answer that it is not there. */
export function withhold(shop: Site, how: 'slow' | 'missing'): { release(): void } {
  const waiting: (() => void)[] = [];
  let released = false;
  shop.answer('/elevate-tracker.js', (_, response, next) => {
    if (released) next();
    else if (how === 'slow') waiting.push(next);
    else response.status(404).end();
  });
  return {
    release() {
      released = true;
      for (const answer of waiting) answer();
    },
  };
}

export const saved = (tab: Tab) => tab.evaluate(() => sessionStorage.getItem('elevate-tracker'));

/** A step that fast-check can choose, leave out and print: what, with which of those that it could be done with. */
import type { AsyncCommand } from 'fast-check';
import type { Browser, Tab } from '../browser/browser.ts';
import type { Page } from '../browser/page.ts';
import { noteEmptied } from '../rules/permission.ts';
import type { Model } from '../visit-model.ts';

export type Step = AsyncCommand<Model, Browser>;

type Run<T> = (model: Model, target: T) => unknown;

/** @param which a number that chooses among the targets there are */
function command<T extends { name: string }>(
  name: string,
  which: number,
  targets: (model: Model) => T[],
  run: Run<T>,
): Step {
  return {
    check: (model) => targets(model).length > 0,
    async run(model) {
      const among = targets(model);
      const target = among[which % among.length] as T;
      model.story.push(`${name} ${target.name}`);
      noteEmptied(model);
      await run(model, target);
    },
    toString: () => name,
  };
}

export type OpenTab = Tab & { page: Page };

/** Done to a tab that shows a page. */
export const onPage = (name: string, which: number, run: Run<OpenTab>): Step =>
  command(name, which, ({ browser }) => browser.tabs.filter((tab): tab is OpenTab => !!tab.page), run);

/** Done to a tab whose page is on its way. */
export const onArriving = (name: string, which: number, run: Run<Tab>): Step =>
  command(name, which, ({ browser }) => browser.tabs.filter(({ loading }) => loading), run);

/** Done to a tab with a page in its cache, and none shown. */
export const onCached = (name: string, which: number, run: Run<Tab>): Step =>
  command(name, which, ({ browser }) => browser.tabs.filter((tab) => tab.cached.length && !tab.page), run);

/** Done to one of the site's hosts. */
export const onHost = (name: string, which: number, run: Run<string>): Step =>
  command(
    name,
    which,
    ({ hosts }) => hosts.map((name) => ({ name })),
    (model, { name }) => run(model, name),
  );

/** Done to all that there is. */
export const onBrowser = (name: string, run: (model: Model) => unknown): Step =>
  command(
    name,
    0,
    () => [{ name: '' }],
    (model) => run(model),
  );

import type { BrowserContext, Page } from 'playwright';
import { poll } from './poll.ts';

const MOST = 3;
/** How long the focus may take to come, in ms. */
const FOCUS = 300;

/**
 * Windows, in each of which one tab stays, while those that a visitor opens come and go beside it. Up to three of them
 * are in sight at a time, and the windows, each as dear as ten tabs, are opened but once.
 */
export function windowsOf(context: BrowserContext, aside: Page) {
  const staying = new Set<Page>();
  /** For each of the other tabs, the one that stays in its window. */
  const besides = new Map<Page, Page>();
  let spare: Page | undefined;

  context.on('page', async (page) => {
    const opener = await page.opener();
    const beside = opener && besides.get(opener);
    if (beside) add(page, beside);
  });

  function add(page: Page, beside: Page): void {
    besides.set(page, beside);
    page.on('close', () => besides.delete(page));
  }

  /** The tab that stays in a free window, a new one, or, where there are many, the next one's. */
  async function nextWindow(): Promise<Page> {
    const taken = [...besides.values()];
    const known = [...staying].find((page) => !taken.includes(page));
    if (known) return known;
    const page = staying.size < MOST ? await context.newPage() : (taken[taken.length - MOST] as Page);
    staying.add(page);
    return page;
  }

  async function openBeside(beside: Page): Promise<Page> {
    await beside.bringToFront();
    const [page] = await Promise.all([
      context.waitForEvent('page'),
      beside.evaluate(() => void window.open('about:blank', '_blank', 'noopener')),
    ]);
    add(page, beside);
    return page;
  }

  /** Keys do nothing in a window that has no focus, and another one may have come to the front meanwhile. */
  async function focus(page: Page): Promise<void> {
    await poll('a tab to have the focus', async () => {
      if (await gainsFocus(page)) return true;
      // Firefox may show a tab and not tell it of the focus, until another one was shown in between.
      await hide(page, besides.get(page));
      show(page);
      return false;
    });
  }

  /** What is shown next: what the visitor has opened from there, or the tab that stays. */
  function nextTo(page: Page): Page | undefined {
    const beside = besides.get(page);
    const [other] = [...besides].find(([each, its]) => each !== page && its === beside) ?? [];
    return other ?? beside;
  }

  return {
    async open(): Promise<Page> {
      const page = spare ?? (await openBeside(await nextWindow()));
      spare = undefined;
      await focus(page);
      return page;
    },

    of: (page: Page) => ({
      /** Where a visitor closes a tab, it is hidden before its page goes; where a driver does, it may be the other way. */
      async close(): Promise<void> {
        if (await isShown(page)) await hide(page, nextTo(page));
        await page.close();
      },
      turnAway: () => hide(page, nextTo(page)),
      async turnBack(): Promise<void> {
        show(page);
        await poll('a tab to be shown', () => isShown(page));
      },
    }),

    /** Closes all that a visitor has opened but for one tab, which the next visitor gets. */
    async empty(): Promise<void> {
      spare = [...besides.keys()][0];
      const others = context.pages().filter((page) => ![aside, spare, ...staying].includes(page));
      await Promise.all(others.map((page) => page.close()));
    },
  };
}

/** Not waited for: Firefox does not see another tab go where its page keeps the event to itself. */
const show = (page?: Page) => void page?.bringToFront().catch(ignoreClosedTab);

async function hide(page: Page, behind?: Page): Promise<void> {
  show(behind);
  await poll('a tab to be hidden', async () => !(await isShown(page)));
}

function ignoreClosedTab(): void {}

const isShown = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

const gainsFocus = (page: Page) =>
  poll('the focus', () => page.evaluate(() => document.hasFocus()), FOCUS).catch(() => false);

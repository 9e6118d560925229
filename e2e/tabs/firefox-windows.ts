import type { BrowserContext, Page } from 'playwright';
import { poll } from './poll.ts';

const MOST = 3;

/**
 * Windows, in each of which one tab stays, while those that a visitor opens come and go beside it. Up to three of them
 * are in sight at a time, and the windows, each as dear as ten tabs, are opened but once.
 */
export function windowsOf(context: BrowserContext) {
  const staying = new Set<Page>();
  /** For each of the other tabs, the one that stays in its window. */
  const besides = new Map<Page, Page>();

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

  /** What is shown next: what the visitor has opened from there, or the tab that stays. */
  function nextTo(page: Page): Page | undefined {
    const beside = besides.get(page);
    const [other] = [...besides].find(([each, its]) => each !== page && its === beside) ?? [];
    return other ?? beside;
  }

  return {
    async open(): Promise<Page> {
      const beside = await nextWindow();
      await beside.bringToFront();
      const [page] = await Promise.all([
        context.waitForEvent('page'),
        beside.evaluate(() => void window.open('about:blank', '_blank', 'noopener')),
      ]);
      add(page, beside);
      // Keys do nothing in a window that has no focus, and another one may have come to the front meanwhile.
      await poll('a tab to have the focus', async () => {
        if (await page.evaluate(() => document.hasFocus())) return true;
        await page.bringToFront();
        return false;
      });
      return page;
    },

    /** Where a visitor closes a tab, it is hidden before its page goes; where a driver does, it may be the other way. */
    async close(page: Page): Promise<void> {
      if (await isShown(page)) {
        // Not waited for: Firefox does not see the tab go where its page keeps the event to itself.
        nextTo(page)?.bringToFront().catch(ignoreClosedTab);
        await poll('a tab to be hidden', async () => !(await isShown(page)));
      }
      await page.close();
    },

    /** Closes all that a visitor has opened. */
    async empty(): Promise<void> {
      await Promise.all([...besides.keys()].map((page) => page.close()));
    },
  };
}

function ignoreClosedTab(): void {}

const isShown = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

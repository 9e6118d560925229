import type { Tab } from '../tabs/tab.ts';

declare const restored: number;

/** Has a page count how often it was brought back from the cache rather than loaded. */
export const COUNT_RESTORED = `<script>
  restored = 0;
  addEventListener('pageshow', ({ persisted }) => { if (persisted) restored += 1; });
</script>`;

/** Lets a script of the page go back, and waits until the page of before was brought back for so many times. */
export async function comeBack(tab: Tab, times = 1): Promise<void> {
  await tab.navigate(() => tab.evaluate(() => void setTimeout(() => history.back())));
  await tab.waitFor((times) => restored === times, times);
}

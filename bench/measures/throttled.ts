import type { Page } from 'playwright';
import { controlsOf } from '../stage/browser.ts';

/**
 * Does something while the page's main thread is held back.
 * @param rate how many times slower than this machine; 1 leaves it alone
 */
export async function throttled<Result>(
  page: Page,
  rate: number,
  work: () => Promise<Result>,
): Promise<Result> {
  if (rate === 1) return work();
  const controls = await controlsOf(page);
  await controls.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    return await work();
  } finally {
    await controls.detach();
  }
}

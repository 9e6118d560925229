import type { Page } from 'playwright';
import { controlsOf } from '../stage/browser.ts';

/** Bytes in use on the page's JS heap, once the garbage is gone. */
export async function heapOf(page: Page): Promise<number> {
  const controls = await controlsOf(page);
  // Twice: the first may leave what finalizers still hold.
  for (let time = 0; time < 2; time++) await controls.send('HeapProfiler.collectGarbage');
  const { usedSize } = await controls.send('Runtime.getHeapUsage');
  await controls.detach();
  return usedSize;
}

import type { Page } from 'playwright';
import { controlsOf } from '../stage/browser.ts';

type Trace = { name: string; dur?: number; args: { data?: { url?: string } } };

/**
 * How long a script that comes over the network keeps the page's main thread, in µs. What Chromium compiles on another
 * thread, while the script arrives, is not in it.
 */
export async function evaluationOnArrival(
  page: Page,
  file: string,
  load: () => Promise<unknown>,
): Promise<number> {
  const controls = await controlsOf(page);
  const traces: Trace[] = [];
  controls.on('Tracing.dataCollected', ({ value }) => traces.push(...(value as unknown[] as Trace[])));
  const complete = new Promise((resolve) => controls.once('Tracing.tracingComplete', resolve));
  await controls.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
  await load();
  await controls.send('Tracing.end');
  await complete;
  await controls.detach();
  return traces
    .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(`/${file}`))
    .reduce((sum, { dur = 0 }) => sum + dur, 0);
}

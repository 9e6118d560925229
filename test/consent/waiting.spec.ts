/** What waits to be allowed. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { GOOD, openPage } from '../support/one-page.ts';

const CALLS = 200;
const LENGTH = 500_000;

/** In bytes, without what nobody holds any more. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

test('what can never be done does not pile up in memory', () => {
  const { page } = openPage({ attributes: { ...GOOD, 'data-api': 'v3', 'data-user-context': 'ANONYMOUS' } });
  const { tracker } = page;
  const before = heap();
  for (let call = 0; call < CALLS; call++) {
    tracker.identify('x'.repeat(LENGTH) + call);
    tracker.end();
    tracker.reset();
  }
  // All of the names would be a hundred times as much.
  expect(heap() - before).toBeLessThan((CALLS * LENGTH) / 10);
  expect(tracker.keys()).toBeNull();
});

import type { Tab } from '../tabs/tab.ts';

/** Waits until the browser has been idle, when the tracker does what can wait. */
export const passIdle = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise((idle) =>
        (window.requestIdleCallback ?? setTimeout)(() => idle(), { timeout: 1000 } as never),
      ),
  );

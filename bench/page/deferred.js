/** What waits longer than this waits for something else than the load. In ms. */
const SOON = 1000;

/** Times the callbacks that a script leaves to idle callbacks and timers. */
export const deferredWork = () => {
  let pending = 0;
  let busy = 0;
  let ended = 0;
  const { requestIdleCallback, setTimeout } = window;

  /**
   * @template {unknown[]} A
   * @param {(...args: A) => void} task
   */
  const timed =
    (task) =>
    /** @param {A} args */
    (...args) => {
      const began = performance.now();
      task(...args);
      ended = performance.now();
      busy += ended - began;
      pending--;
    };

  window.requestIdleCallback = (task, options) => {
    pending++;
    return requestIdleCallback.call(window, timed(task), options);
  };
  Object.assign(window, {
    /** @type {(task: () => void, delay?: number, ...args: unknown[]) => number} */
    setTimeout: (task, delay = 0, ...args) => {
      if (delay >= SOON) return setTimeout(task, delay, ...args);
      pending++;
      return setTimeout(timed(task), delay, ...args);
    },
  });

  return {
    busy: () => busy,
    ended: () => ended,
    /** Once nothing is pending; asked by the browser's own function, which is not timed. */
    done: async () => {
      do await new Promise((resolve) => requestIdleCallback.call(window, resolve));
      while (pending);
    },
  };
};

import { idle, pause } from './idle.js';

/** In ms: the inspector looks again each second. */
const SOME_LOOKS = 3500;

/**
 * Opens the inspector from its text.
 * @param {string} text
 * @returns {Promise<{ opening: number, longTasks: number[] }>} in ms: its own script, and all long tasks from there on
 */
export const openInspector = async (text) => {
  /** @type {number[]} */
  const longTasks = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  await idle();
  observer.observe({ type: 'longtask' });
  const script = document.createElement('script');
  script.textContent = text;
  const before = performance.now();
  document.head.append(script);
  const opening = performance.now() - before;
  await pause(SOME_LOOKS);
  observer.disconnect();
  return { opening, longTasks };
};

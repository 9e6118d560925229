import { idle } from './idle.js';
import { tagOf } from './tag.js';

/**
 * Loads the script by an async tag and waits until all is done that it left to idle time.
 * @param {import('./tag.js').Tag} tag
 * @returns {Promise<number>} how many long tasks there were from the tag on
 */
export const load = async (tag) => {
  const script = tagOf(tag);
  script.src = `/${tag.file}`;
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  });
  await idle();
  observer.observe({ type: 'longtask' });
  await new Promise((resolve) => {
    script.onload = resolve;
    document.head.append(script);
  });
  // Idle callbacks come in the order in which they were asked for.
  await idle();
  await idle();
  longTasks += observer.takeRecords().length;
  observer.disconnect();
  return longTasks;
};

/**
 * The npm package: the tracker for pages that are bundled. Importing it has no effect, so a server may do it too.
 * @module
 * @mergeModuleWith <project>
 */
import type { Config, Tracker } from './api';
import { safely } from './browser/listen';
import { entriesOf, takeOptions } from './options/config';
import { isRunning, start as startTracker } from './tracker';

export type { Config, Keys, NotificationDetail, Pushed, Tracker } from './api';

/**
 * Starts the tracker, in the browser: on a server, where there is no `window`, this throws a ReferenceError; where the
 * page has made `window.elevateTracker` unwritable or frozen it, a TypeError. Nothing else makes it throw.
 *
 * With something required missing, the tracker names it in one `console.error` and waits until it is pushed.
 * @param config wins over what was pushed; nothing changes where the tracker has its options already
 * @returns the tracker, which is `window.elevateTracker` too; the first one, where it runs already, by an earlier call
 * or by the script tag
 */
export const start = (config: Config): Tracker => {
  const isSecond = isRunning();
  if (!isSecond) safely(() => takeOptions('start()', entriesOf(config)))();
  const tracker = startTracker();
  // The script tag's copy may wait for its options yet.
  if (isSecond) tracker.push(config);
  return tracker;
};

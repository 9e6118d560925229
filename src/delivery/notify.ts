/** Sends notifications: at once, or where the browser is offline or cannot, later. */

import { ofDocument } from '../browser/document';
import { safely, whenIdle } from '../browser/listen';
import { debug } from '../options/debug';
import { maySend } from '../options/permission';
import { deliver } from './deliver';
import { dequeue, enqueue, type Notification, queued } from './queue';

/** In ms. Other tabs see that an entry is gone only some milliseconds after it is. */
const UNTIL_SEEN = 100;

/** Whether something of this page waits in the queue. */
let isWaiting = false;

/**
 * Hands it over and tells the page of it by an `elevate:notification` event on the document.
 * @param name of the entry that it had in the queue
 */
const handOver = (notification: Notification, name?: string): unknown => {
  const keep = () => {
    isWaiting = true;
    enqueue(notification, name);
  };
  const taken = navigator.onLine && deliver(notification);
  // Where one gets through, those may that were refused before.
  if (taken) Promise.resolve(taken).then(() => isWaiting && whenIdle(sendQueued), keep);
  else keep();
  const detail = { ...notification, queued: !!taken };
  debug(detail);
  ofDocument('dispatchEvent').call(document, new CustomEvent('elevate:notification', { detail }));
  return taken;
};

/** Sends a notification, where that is allowed. */
export const notify = (type: string, url: string, body?: string): void => {
  if (maySend()) handOver({ type, url, body });
};

const sendAll = (): void => {
  for (const name of queued()) {
    if (!navigator.onLine || !maySend()) return;
    const notification = dequeue(name);
    if (notification && !handOver(notification, name)) return;
  }
};

/** Sends what waits. A short lock keeps two tabs from sending the same. Plain http knows no locks. */
export const sendQueued = (): void => {
  isWaiting = false;
  if (!queued()[0]) return;
  const { locks } = navigator;
  if (!locks) sendAll();
  else
    locks
      .request('elevate-tracker', () => {
        sendAll();
        return new Promise((seen) => setTimeout(seen, UNTIL_SEEN));
      })
      .catch(safely(sendAll));
};

/** Sends notifications: at once, or where the browser is offline or refuses, later. */
import { safely, whenIdle } from '../browser/listen';
import { debug } from '../options/debug';
import { maySend, refusals } from '../options/permission';
import { deliver } from './deliver';
import { dequeue, enqueue, type Notification, queued } from './queue';

/** In ms. Other tabs see that an entry is gone only some milliseconds after it is. */
const UNTIL_SEEN = 100;

/** Whether something waits that may go out after the next one that does. */
let isWaiting = false;
/** The entries of what this page tries for the first time. */
const underWay: Record<string, boolean> = {};

/** Tells the page of it. */
const tell = (notification: Notification, queued: boolean): void => {
  const detail = { ...notification, queued };
  debug(detail);
  document.dispatchEvent(new CustomEvent('elevate:notification', { detail }));
};

/**
 * Takes out what went through, and keeps what the browser refuses, now or later.
 * @param name of its entry in the queue, if it has one
 * @param isRetry the page knows already that it waits
 */
const attend = (
  notification: Notification,
  taken: ReturnType<typeof deliver>,
  name: string | undefined,
  isRetry: boolean,
): void => {
  const before = refusals;
  const goThrough = () => {
    if (name) dequeue(name);
    tell(notification, true);
    // Where one gets through, those may that were refused before.
    if (isWaiting) whenIdle(sendQueued);
  };
  const keep = () => {
    // The visitor may have taken back the consent meanwhile.
    if (before !== refusals) return;
    isWaiting = true;
    delete underWay[name as string];
    // What is kept already, another page may have sent meanwhile.
    if (isRetry || !name) enqueue(notification, name);
    if (!isRetry) tell(notification, false);
  };
  if (taken === true) goThrough();
  else if (taken) taken.then(safely(goThrough), safely(keep));
  else keep();
};

/**
 * Sends a notification, where that is allowed.
 * @param settle what is to be done before the page learns of it
 */
export const notify = (type: string, url: string, body?: string, settle = () => {}): void => {
  if (!maySend()) return;
  const notification = { type, url, body };
  // A browser that says it is offline is nearly always right, so it is kept before it is tried.
  const name = navigator.onLine ? undefined : enqueue(notification);
  underWay[name as string] = true;
  const taken = deliver(notification);
  settle();
  attend(notification, taken, name, false);
};

const sendAll = (): void => {
  for (const name of queued()) {
    const notification = maySend() && !underWay[name] && dequeue(name);
    if (!notification) continue;
    const taken = deliver(notification);
    attend(notification, taken, name, true);
    if (taken === true) continue;
    // The others wait for what becomes of it.
    isWaiting = true;
    return;
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

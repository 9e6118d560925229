/** Sends notifications: at once, or where the browser is offline or refuses, later. */
import { attempt } from '../browser/attempt';
import { safely, whenIdle } from '../browser/listen';
import { debug } from '../options/debug';
import { maySend, refusals } from '../options/permission';
import { dequeue, enqueue, type Notification, newName, queued } from './queue';

/** In ms. Other tabs see that an entry is gone only some milliseconds after it is. */
const UNTIL_SEEN = 100;

/** Whether something waits that may go out after the next one that does. */
let isWaiting = false;
/** How many requests have not been answered yet. */
let underWay = 0;
/** Whether the queue was to be sent meanwhile. */
let isAsked = false;

/** Tells the page of it. */
const tell = (notification: Notification, queued: boolean): void => {
  const detail = { ...notification, queued };
  debug(detail);
  document.dispatchEvent(new CustomEvent('elevate:notification', { detail }));
};

/** A plain string travels as text/plain: no preflight. Where fetch is missing or broken, that fails as a request does. */
const post = async ({ url, body }: Notification): Promise<unknown> =>
  fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors', body: body as string });

/**
 * Hands a notification to the browser so that it outlives the page; takes out what went through, and keeps what the
 * browser refuses, now or later. What becomes of a beacon cannot be known.
 * @param name of its entry in the queue
 * @param isKept whether it is there already
 * @param isRetry the page knows already that it waits
 * @param settle what is to be done before the page learns of it
 */
const deliver = (
  notification: Notification,
  name: string,
  isKept?: boolean,
  isRetry?: boolean,
  settle?: () => void,
): void => {
  const before = refusals;
  const goThrough = () => {
    if (isKept) dequeue(name);
    tell(notification, true);
    // Where one gets through, those may that were refused before.
    if (isWaiting) whenIdle(sendQueued);
  };
  const keep = () => {
    // The visitor may have taken back the consent meanwhile.
    if (before !== refusals) return;
    isWaiting = true;
    if (isAsked) whenIdle(sendQueued);
    // What is kept already, another page may have sent meanwhile.
    if (!isKept) enqueue(notification, name);
    if (!isRetry) tell(notification, false);
  };
  // A browser that is offline takes beacons and loses them, fetch tells.
  const isBeacon =
    navigator.onLine && attempt(() => navigator.sendBeacon(notification.url, notification.body));
  const answer = isBeacon || post(notification);
  settle?.();
  if (isBeacon) goThrough();
  else {
    underWay++;
    (answer as Promise<unknown>).finally(() => underWay--).then(safely(goThrough), safely(keep));
  }
};

/**
 * Sends a notification, where that is allowed.
 * @param settle what is to be done before the page learns of it
 */
export const notify = (type: string, url: string, body?: string, settle?: () => void): void => {
  if (!maySend()) return;
  const notification = { type, url, body };
  const name = newName();
  // A browser that says it is offline is nearly always right, so it is kept before it is tried.
  const isKept = !navigator.onLine;
  if (isKept) enqueue(notification, name);
  deliver(notification, name, isKept, false, settle);
};

/** One after another, as long as each goes out at once. */
const sendAll = (): void => {
  isAsked = underWay > 0;
  for (const name of queued()) {
    isWaiting = underWay > 0;
    const notification = !isWaiting && maySend() && dequeue(name);
    if (notification) deliver(notification, name, false, true);
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

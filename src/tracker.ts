/** The tracker: what happens from the script tag to the end of the visit. */
import type { Keys, Pushed, Tracker } from './api';
import { listen, safely, whenIdle } from './browser/listen';
import { isGood, report } from './browser/report';
import { countEarlyClick, watchClicks } from './clicks/clicks';
import { takeEarlyClicks } from './clicks/early-clicks';
import { request, retry, send, sendTicket } from './clicks/requests';
import { sendQueued } from './delivery/notify';
import type { EarlyClick } from './loader';
import { config, entriesOf, given, isComplete, keyPattern, takeOptions } from './options/config';
import { answerConsent, begin, consented, isConsentRequired, mayStore } from './options/permission';
import { version } from './version';
import { newKey, withdraw } from './visit/keys';
import { watchLeaving } from './visit/leaving';
import { watchPage } from './visit/lifecycle';
import { end, liveKeys } from './visit/session';

export type { Tracker } from './api';

/** Where a second copy finds the first, whatever the page has made of `window.elevateTracker`. */
const RUNNING = Symbol.for('elevate-tracker');

type Global = { [RUNNING]?: Tracker; elevateTracker?: unknown };

let isConfigured = false;
/** The key of `identify`, which outlives a refusal. */
let identity = '';

/** What may come later; storage is first touched here, or when a key is first needed. */
const catchUp = (): void =>
  whenIdle(() =>
    request(() => {
      sendQueued();
      takeEarlyClicks();
    }),
  );

/** From here on the tracker works, as far as the visitor allows. */
const show = (): void => {
  watchLeaving();
  watchPage();
  listen('online', sendQueued);
  begin();
  retry();
  catchUp();
};

/** Begins with the first complete configuration, on a page that is prerendered when it is shown. */
const configure = (): void => {
  if (isConfigured || !isComplete()) return;
  isConfigured = true;
  if (!config.api && !config.endpoint) report('warn', 'api v2 assumed: Elevate 4 takes v3, Elevate 3 web-v2');
  // Only now it is known where cookies are.
  if (consented === false) withdraw();
  if ((document as { prerendering?: boolean }).prerendering) listen('prerenderingchange', show);
  else show();
};

const applyIdentity = (customerKey = identity): void => request(() => liveKeys(false, customerKey));

const identify = (customerKey: string): void => {
  if (!isGood('identify', customerKey, keyPattern())) return;
  identity = customerKey;
  applyIdentity();
};

const reset = (): void => {
  identity = '';
  request(() => end(newKey(), newKey()));
};

const consent = (granted: boolean): void => {
  if (granted === true) {
    // Of what another page took back before, or this answer would go the same way.
    liveKeys();
    const isNew = !mayStore();
    answerConsent(true);
    retry();
    // An answer that is only given once more undoes nothing that other pages or the server have set since.
    if (!isNew && isConfigured) return;
    applyIdentity();
    catchUp();
  } else {
    withdraw();
    retry();
    if (!isConsentRequired()) report('warn', 'stopped; the next page starts again');
  }
};

const keys = (): Keys | null => {
  const found = isConfigured ? liveKeys() : null;
  return found?.sessionKey ? found : null;
};

/** Whether a tracker runs already, of this copy of the script or of another. */
export const isRunning = (): boolean => RUNNING in window;

/** Takes options, and functions that are called with the tracker. */
const take = safely((items: Pushed[]): void => {
  const tracker = (window as Global)[RUNNING] as Tracker;
  for (const item of items) if (!isConfigured) safely(() => takeOptions('push', entriesOf(item)))();
  tracker.options = Object.freeze({ ...given });
  configure();
  for (const item of items) if (typeof item === 'function') safely(item)(tracker);
});

/**
 * Makes `window.elevateTracker` the tracker, and takes over what was pushed on it. The first one that runs on the page
 * takes back its place, whatever the page has put there. Nothing is stored yet.
 */
export const start = (): Tracker => {
  const { [RUNNING]: running, elevateTracker: found } = window as Global;
  // An element may have that name.
  const queue: unknown[] = Array.isArray(found) ? found : [];
  const items = queue.splice(0) as (Pushed | EarlyClick)[];
  const tracker: Tracker =
    running ??
    Object.assign(queue as [], {
      version,
      options: {},
      click: safely((ticket: string) => sendTicket(ticket, 'click')),
      notify: safely(send),
      end: safely(() => request(end)),
      reset: safely(reset),
      identify: safely(identify),
      consent: safely(consent),
      keys: safely(keys) as Tracker['keys'],
      push: (...items: Pushed[]) => take(items),
    });
  (window as Global)[RUNNING] = window.elevateTracker = tracker;
  // An array is a click that the loader noted. It goes on pushing those there, which the tracker hears itself by now.
  queue.push = tracker.push as never;
  if (running) for (const item of items) running.push(item as Pushed);
  else {
    watchClicks();
    take(
      items.map((item) =>
        safely(Array.isArray)(item) ? () => countEarlyClick(item as EarlyClick) : (item as Pushed),
      ),
    );
  }
  return tracker;
};

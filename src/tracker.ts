/** The tracker: what happens from the script tag to the end of the visit. */
import type { Keys, Pushed, Tracker } from './api';
import { ofDocument } from './browser/document';
import { keepListening, listen, safely, whenIdle } from './browser/listen';
import { complain, report } from './browser/report';
import { countEarlyClick, watchClicks } from './clicks/clicks';
import { takeEarlyClicks } from './clicks/early-clicks';
import { act, retry, send, sendTicket } from './clicks/requests';
import { sendQueued } from './delivery/notify';
import { watchPolicy } from './delivery/policy';
import type { EarlyClick } from './loader';
import { config, isComplete, isText, takeOptions } from './options/config';
import { debug } from './options/debug';
import { answerConsent, begin, consented, isConsentRequired } from './options/permission';
import { version } from './version';
import { heedWithdrawal, newKey, withdraw, writeKeys } from './visit/keys';
import { watchLeaving, watchNavigation } from './visit/leaving';
import { watchActivity, watchPage } from './visit/lifecycle';
import { end, liveKeys, noteLoad } from './visit/session';

export type { Tracker } from './api';

let isConfigured = false;

/** What earlier pages left to do; storage is first touched here, or when a key is first needed. */
const catchUp = (): void =>
  whenIdle(() =>
    act(() => {
      sendQueued();
      takeEarlyClicks();
    }),
  );

/** From here on the tracker works, as far as the visitor allows. */
const show = (): void => {
  watchLeaving();
  watchPage();
  listen('online', sendQueued);
  watchPolicy();
  keepListening();
  whenIdle(() => {
    watchActivity();
    watchNavigation();
  });
  begin();
  retry();
  catchUp();
};

/** Begins with the first complete configuration, on a page that is prerendered when it is shown. */
const configure = (): void => {
  if (isConfigured || !isComplete()) return;
  isConfigured = true;
  // Only now it is known where cookies are.
  if (consented === false) withdraw();
  debug('starts', config);
  if (ofDocument('prerendering')) listen('prerenderingchange', show);
  else show();
};

const answer = (granted: boolean): void => {
  if (granted === true) {
    // Of what another page took back before, or this answer would go the same way.
    heedWithdrawal();
    answerConsent(true);
    retry();
    catchUp();
  } else {
    withdraw();
    retry();
    if (!isConsentRequired()) report('warn', 'stopped on this page; the next one starts again');
  }
};

const keysOfNow = (): Keys | null => {
  noteLoad();
  const keys = liveKeys();
  return isConfigured && keys.sessionKey ? keys : null;
};

/** `Array.isArray` throws at a proxy that was revoked. */
const isArray = safely(Array.isArray) as typeof Array.isArray;

/** Whether `window.elevateTracker` is the tracker already. An element of that name is not. */
export const isRunning = (): boolean => {
  const { elevateTracker } = window;
  return isArray(elevateTracker) && 'version' in elevateTracker;
};

/**
 * Makes `window.elevateTracker`, which is not the tracker yet, the tracker, and takes over what was pushed on it.
 * Nothing is stored yet. Never throws.
 */
export const start = (): Tracker => {
  const { elevateTracker: found } = window;
  const queue = (isArray(found) ? found : []) as (Pushed | EarlyClick)[];
  // A frozen one cannot become the tracker.
  const tracker = (Object.isExtensible(queue) ? queue : []) as unknown as Tracker & Pushed[];
  // An array is a click that the loader noted. It goes on pushing those, which the tracker then hears itself.
  const items = queue.map((item) => (isArray(item) ? () => countEarlyClick(item) : item));
  tracker.length = 0;
  Object.assign(tracker, {
    version,
    click: safely((ticket) => sendTicket(ticket, 'click')),
    notify: safely(send),
    end: safely(() => act(end)),
    reset: safely(() =>
      act(() => {
        end();
        writeKeys({ customerKey: newKey(), sessionKey: newKey() });
      }),
    ),
    identify: safely((customerKey) => {
      if (isText(customerKey)) act(() => writeKeys({ ...liveKeys(), customerKey }));
      else complain('identify', customerKey, 'text');
    }),
    consent: safely(answer),
    keys: safely(keysOfNow) as Tracker['keys'],
    push: (...items: Pushed[]) => take(items),
  } satisfies Tracker);
  const take = safely((items: Pushed[]) => {
    for (const item of items) if (!isConfigured) takeOptions('push', item);
    configure();
    for (const item of items) if (typeof item === 'function') safely(item)(tracker);
  });
  // Refused, not thrown, where the page made it read-only: then the tracker works without its handle.
  Reflect.set(window, 'elevateTracker', tracker);
  watchClicks();
  take(items);
  return tracker;
};

/** The tracker: what happens from the script tag to the end of the visit. */
import type { Keys, Pushed, Tracker } from './api';
import { listen, safely, whenIdle } from './browser/listen';
import { complain, report } from './browser/report';
import { countEarlyClick, watchClicks } from './clicks/clicks';
import { takeEarlyClicks } from './clicks/early-clicks';
import { request, retry, send, sendTicket } from './clicks/requests';
import { sendQueued } from './delivery/notify';
import type { EarlyClick } from './loader';
import { config, entriesOf, given, isComplete, keyPattern, takeOptions } from './options/config';
import { answerConsent, begin, consented, isConsentRequired, maySend, mayStore } from './options/permission';
import { version } from './version';
import { newKey, syncKeys, withdraw } from './visit/keys';
import { watchLeaving } from './visit/leaving';
import { watchActivity, watchPage } from './visit/lifecycle';
import { end, liveKeys, noteLoad } from './visit/session';

export type { Tracker } from './api';

/** Where a second copy finds the first, whatever the page has made of `window.elevateTracker`. */
const RUNNING = Symbol.for('elevate-tracker');

type Global = { [RUNNING]?: Tracker; elevateTracker?: unknown };

let isConfigured = false;
/** The key of `identify`, which outlives a refusal. */
let identity = '';

/** What earlier pages left to do; storage is first touched here, or when a key is first needed. */
const catchUp = (): void =>
  whenIdle(() =>
    request(() => {
      sendQueued();
      takeEarlyClicks();
    }, maySend),
  );

/** From here on the tracker works, as far as the visitor allows. */
const show = (): void => {
  watchLeaving();
  watchPage();
  listen('online', sendQueued);
  whenIdle(watchActivity);
  begin();
  retry();
  catchUp();
};

/** Begins with the first complete configuration, on a page that is prerendered when it is shown. */
const configure = (): void => {
  if (isConfigured || !isComplete()) return;
  isConfigured = true;
  if (!config.api && !config.endpoint)
    report('warn', 'no api given, v2 assumed: Elevate 4 takes v3, Elevate 3 web-v2');
  // Only now it is known where cookies are.
  if (consented === false) withdraw();
  if ((document as { prerendering?: boolean }).prerendering) listen('prerenderingchange', show);
  else show();
};

const applyIdentity = (customerKey = identity): void => request(() => liveKeys(false, customerKey));

const identify = (customerKey: string): void => {
  if (typeof customerKey === 'string' && keyPattern().test(customerKey)) {
    identity = customerKey;
    applyIdentity();
  } else complain('identify', customerKey, keyPattern());
};

const reset = (): void => {
  identity = '';
  request(() => {
    const next = [newKey(), newKey()] as const;
    if (!end(...next)) syncKeys(...next);
  });
};

const consent = (granted: boolean): void => {
  if (granted === true) {
    // Of what another page took back before, or this answer would go the same way.
    syncKeys();
    const isNew = !mayStore();
    answerConsent(true);
    retry();
    // An answer that is only given once more undoes nothing that other pages or the server have set since.
    if (isNew) applyIdentity();
    catchUp();
  } else {
    withdraw();
    retry();
    if (!isConsentRequired()) report('warn', 'stopped on this page; the next one starts again');
  }
};

const keys = (): Keys | null => {
  noteLoad();
  const found = liveKeys();
  return isConfigured && found.sessionKey ? found : null;
};

/** The tracker that runs already. It takes back its place, and what was pushed on whatever the page has put there. */
export const runningTracker = (): Tracker | undefined => {
  const { [RUNNING]: tracker, elevateTracker: found } = window as Global;
  if (tracker && found !== tracker) {
    window.elevateTracker = tracker;
    if (Array.isArray(found)) {
      tracker.push(...found.splice(0));
      // The loader goes on pushing there what the tracker hears itself.
      found.push = tracker.push as never;
    }
  }
  return tracker;
};

/**
 * Makes `window.elevateTracker` the tracker, and takes over what was pushed on it. Nothing is stored yet.
 */
export const start = (): Tracker => {
  const { elevateTracker: found } = window as Global;
  // An element may have that name.
  const queue: (Pushed | EarlyClick)[] = Array.isArray(found) ? found : [];
  // An array is a click that the loader noted. It goes on pushing those, which the tracker then hears itself.
  const items = queue
    .splice(0)
    .map((item) =>
      safely(Array.isArray)(item) ? () => countEarlyClick(item as EarlyClick) : item,
    ) as Pushed[];
  const take = safely((items: Pushed[]) => {
    for (const item of items) if (!isConfigured) safely(() => takeOptions('push', entriesOf(item)))();
    tracker.options = Object.freeze({ ...given });
    configure();
    for (const item of items) if (typeof item === 'function') safely(item)(tracker);
  });
  const tracker: Tracker = Object.assign(queue as unknown[] as [], {
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
  watchClicks();
  take(items);
  return tracker;
};

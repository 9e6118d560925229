/** The tracker: what happens from the script tag to the end of the visit. */
import { addressOf } from './address';
import type { Keys, Pushed, Tracker } from './api';
import { countEarlyClick, onClick } from './clicks';
import { config, isComplete, isText, takeOwnOptions } from './config';
import { debug } from './debug';
import { ofDocument } from './document';
import { takeEarlyClicks } from './early-clicks';
import { stringify } from './json';
import { heedWithdrawal, isFirstTime, newKey, readKeys, withdraw } from './keys';
import { noteLinkOrForm, watchLeaving, watchNavigation } from './leaving';
import { watchActivity, watchPage } from './lifecycle';
import { keepListening, listen, safely, whenIdle } from './listen';
import type { EarlyClick } from './loader';
import { notify, sendQueued } from './notify';
import {
  answerConsent,
  begin,
  consented,
  isConsentRequired,
  maySend,
  mayStore,
  whenAllowed,
} from './permission';
import { watchPolicy } from './policy';
import { complain, report } from './report';
import { end, liveKeys, noteActivity, noteLoad } from './session';
import { version } from './version';

export type { Tracker } from './api';

const TYPE = /^(?!end$)[a-z][a-z-]{0,63}$/;
/** In characters; longer than any ticket, and well within what a beacon takes. */
const LONGEST_TICKET = 16_384;

let isConfigured = false;
let isShown = false;

/** The page load counts first, whatever is done. */
const act = (may: () => boolean, task: () => void): void =>
  whenAllowed(may, () => {
    noteLoad();
    task();
  });

const send = (type: string, body?: unknown): void => {
  const text = stringify(body);
  if (typeof type === 'string' && TYPE.test(type))
    act(maySend, () => notify(type, addressOf(type, liveKeys(true)), text));
  else complain('notification type', type, 'a-z and -, not end');
};

const sendTicket = (ticket: string, type: string): void => {
  if (typeof ticket === 'string' && ticket && ticket.length <= LONGEST_TICKET) send(type, { ticket });
  else complain('ticket', ticket, `text, up to ${LONGEST_TICKET}`);
};

/** What earlier pages left to do; storage is first touched here, or when a key is first needed. */
const catchUp = (): void =>
  whenIdle(() =>
    act(mayStore, () => {
      sendQueued();
      takeEarlyClicks(sendTicket);
    }),
  );

/** From here on the tracker works, as far as the visitor allows. */
const show = (): void => {
  isShown = true;
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
    if (!isFirstTime) heedWithdrawal();
    answerConsent(true);
    catchUp();
  } else {
    withdraw();
    if (!isConsentRequired()) report('warn', 'stopped on this page; the next one starts again');
  }
};

const keysOfNow = (): Keys | null => {
  if (isShown) noteLoad();
  const { customerKey, sessionKey } = isShown ? liveKeys(false) : readKeys(true);
  return isConfigured && sessionKey ? { customerKey, sessionKey } : null;
};

/** `Array.isArray` throws at a proxy that was revoked. */
const isArray = safely(Array.isArray) as typeof Array.isArray;

/** Whether `window.elevateTracker` is the tracker already. An element of that name is not. */
export const isRunning = (): boolean => {
  const { elevateTracker } = window;
  return isArray(elevateTracker) && 'version' in elevateTracker;
};

/**
 * Makes `window.elevateTracker` the tracker and takes over what was pushed on it; where it is the tracker already,
 * just returns it. Nothing is stored yet. Never throws.
 */
export const start = (): Tracker => {
  const { elevateTracker: found } = window;
  const queue = (isArray(found) ? found : []) as (Pushed | EarlyClick)[];
  if (isRunning()) return found as Tracker;
  // A frozen one cannot become the tracker.
  const tracker = (Object.isExtensible(queue) ? queue : []) as unknown as Tracker & Pushed[];
  // An array is a click that the loader noted. It goes on pushing those, which the tracker then hears itself.
  const items = queue.map((item) => (isArray(item) ? () => countEarlyClick(sendTicket, item) : item));
  tracker.length = 0;
  Object.assign(tracker, {
    version,
    click: safely((ticket) => sendTicket(ticket, 'click')),
    notify: safely(send),
    end: safely(() => act(mayStore, end)),
    reset: safely(() =>
      act(mayStore, () => {
        end();
        liveKeys(false, { customerKey: newKey(), sessionKey: newKey() });
      }),
    ),
    identify: safely((customerKey) => {
      if (isText(customerKey)) act(mayStore, () => liveKeys(false, { customerKey }));
      else complain('identify', customerKey, 'text');
    }),
    consent: safely(answer),
    keys: safely(keysOfNow) as Tracker['keys'],
    push: (...items: Pushed[]) => take(items),
  } satisfies Tracker);
  const take = safely((items: Pushed[]) => {
    for (const item of items) if (!isConfigured) takeOwnOptions('push', item);
    configure();
    for (const item of items) if (typeof item === 'function') safely(item)(tracker);
  });
  // Refused, not thrown, where the page made it read-only: then the tracker works without its handle.
  Reflect.set(window, 'elevateTracker', tracker);
  onClick(sendTicket, (event, path) => {
    if (!isShown) return;
    noteActivity();
    noteLinkOrForm(event, path);
  });
  take(items);
  return tracker;
};

/** The tracker: what happens from the script tag to the end of the visit. */
import { onTicketClick } from './clicks';
import { config, isComplete, takeOptions } from './config';
import { watchLeaving } from './leaving';
import { watchPage } from './lifecycle';
import { listen, safely } from './listen';
import { addressOf, notify } from './notify';
import { complain, debug, report, startDebugging } from './report';
import { end, liveVisit, look, noteLoad } from './session';
import { version } from './version';
import { type Keys, newKey, readVisit } from './visit';

/** What is pushed: configuration, or a function that is called with the tracker. */
export type Pushed = Record<string, unknown> | ((tracker: Tracker) => void);

/** The page's handle, `window.elevateTracker`. No member throws. */
export type Tracker = {
  /** Sends a click notification that no element stands for. */
  click(ticket: string): void;
  /** Sends any other notification of the API, with `body` as JSON. */
  notify(type: string, body?: unknown): void;
  /** Ends the session; the next activity starts a new one. */
  end(): void;
  /** The visitor signed in: from now on this customer key, in the same session. */
  identify(customerKey: string): void;
  /** The visitor signed out: ends the session, then new keys. */
  reset(): void;
  /** Not built yet, as it says in one console.error: nothing is withdrawn by it. */
  consent(granted: boolean): void;
  /** The keys for the page's own requests to Elevate; null where there are none. */
  keys(): Keys | null;
  /** Takes configuration and functions at any time; configuration changes nothing after the start. */
  push(...items: Pushed[]): void;
  /** The version of this package. */
  version: string;
};

const TYPE = /^(?!end$)[a-z][a-z-]{0,63}$/;
/** In characters; longer than any ticket, and well within what a beacon takes. */
const LONGEST_TICKET = 16_384;

/** What was asked for before it could be done, in order; nothing waits any more once the tracker has begun. */
let waiting: (() => void)[] | undefined = [];
let configured = false;

const whenBegun = (task: () => void): void => {
  if (waiting) waiting.push(task);
  else {
    noteLoad();
    task();
  }
};

const send = (type: string, body?: unknown): void => {
  const text = JSON.stringify(body);
  if (typeof type === 'string' && TYPE.test(type))
    whenBegun(() => notify(type, addressOf(type, liveVisit(true)), text));
  else complain('notification type', type, 'a-z and -, not end');
};

const sendTicket = (ticket: string, type: string): void => {
  if (typeof ticket === 'string' && ticket && ticket.length <= LONGEST_TICKET) send(type, { ticket });
  else complain('ticket', ticket, `text, up to ${LONGEST_TICKET}`);
};

/** From here on the tracker stores and sends. */
const begin = (): void => {
  const tasks = waiting ?? [];
  waiting = undefined;
  for (const task of tasks) whenBegun(task);
  watchLeaving();
  watchPage();
};

/** Begins with the first complete configuration, on a page that is prerendered when it is shown. */
const configure = (): void => {
  if (configured || !isComplete()) return;
  configured = true;
  if (/^(true)?$/.test(config.debug ?? 'off')) startDebugging();
  debug('starts', config);
  if ((document as { prerendering?: boolean }).prerendering) listen('prerenderingchange', begin);
  else begin();
};

/** Makes `handle` the tracker and takes over what was pushed on it. Nothing is stored yet. Never throws. */
export const start = (handle: unknown[]): void => {
  const queue = handle.splice(0) as Pushed[];
  const tracker = handle as unknown as Tracker;
  tracker.version = version;
  tracker.click = safely((ticket) => sendTicket(ticket, 'click'));
  tracker.notify = safely(send);
  tracker.end = safely(() => whenBegun(() => end(look())));
  tracker.reset = safely(() =>
    whenBegun(() => {
      end(look());
      liveVisit(false, { customerKey: newKey(), sessionKey: newKey() });
    }),
  );
  tracker.identify = safely((customerKey) => {
    if (typeof customerKey === 'string' && customerKey) whenBegun(() => liveVisit(false, { customerKey }));
    else complain('identify', customerKey, 'text');
  });
  tracker.consent = () => report('error', 'consent() is not built yet, nothing has changed');
  tracker.keys = safely(() => {
    if (!waiting) noteLoad();
    const { customerKey, sessionKey } = waiting ? readVisit(true) : liveVisit(false);
    return configured && customerKey && sessionKey ? { customerKey, sessionKey } : null;
  }) as Tracker['keys'];
  tracker.push = safely((...items) => {
    for (const item of items) if (!configured) takeOptions('push', (option) => Object(item)[option]);
    configure();
    for (const item of items) if (typeof item === 'function') safely(item)(tracker);
  });
  onTicketClick(sendTicket);
  tracker.push(...queue);
};

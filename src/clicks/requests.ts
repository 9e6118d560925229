/** What the page or a click asks for: checked, and done as soon as it is allowed. */
import { stringify } from '../browser/json';
import { isGood } from '../browser/report';
import { addressOf } from '../delivery/address';
import { notify } from '../delivery/notify';
import { begun, consented, maySend } from '../options/permission';
import { liveKeys, noteLoad } from '../visit/session';

export const TYPE = /^(?!end$)[a-z][a-z-]{0,63}$/;
/** Longer than any ticket, and well within what a beacon takes. */
export const TICKET = /^.{1,16384}$/s;

/** What was asked for before it was allowed, in order. */
const waiting: (() => void)[] = [];

/** Does it now, or as soon as it is allowed; never after a refusal. The page load counts before all else. */
export const request = (task: () => void): void => {
  if (begun && maySend()) {
    noteLoad();
    task();
  } else if (consented !== false) waiting.push(task);
};

/** After the start and after the visitor's answer: what waits is done, dropped, or waits on. */
export const retry = (): void => {
  for (const task of waiting.splice(0)) request(task);
};

export const send = (type: string, body?: unknown): void => {
  const text = stringify(body);
  if (!isGood('notification type', type, TYPE)) return;
  if ('ticket' in Object(body) && !isGood('ticket', (body as { ticket: unknown }).ticket, TICKET)) return;
  // It is not the visitor who acts when something is seen.
  request(() => notify(type, addressOf(type, liveKeys(type !== 'ad-impression')), text));
};

export const sendTicket = (ticket: string, type: string): void => send(type, { ticket });

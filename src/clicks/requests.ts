/** What the page or a click asks for: checked, and done as soon as it is allowed. */
import { stringify } from '../browser/json';
import { complain } from '../browser/report';
import { addressOf } from '../delivery/address';
import { notify } from '../delivery/notify';
import { begun, mayChange, maySend, mayStore } from '../options/permission';
import { liveKeys, noteLoad } from '../visit/session';

export const TYPE = /^(?!end$)[a-z][a-z-]{0,63}$/;
/** In characters; longer than any ticket, and well within what a beacon takes. */
export const LONGEST_TICKET = 16_384;

/** What was asked for before it was allowed, in order. */
let waiting: Parameters<typeof request>[] = [];

/** Does it now, or as soon as it is allowed; never where that cannot be. The page load counts before all else. */
export const request = (task: () => void, isAllowed = mayStore): void => {
  if (begun && isAllowed()) {
    noteLoad();
    task();
  } else if (mayChange()) waiting.push([task, isAllowed]);
};

/** After the start and after the visitor's answer: what waits is done, dropped, or waits on. */
export const retry = (): void => {
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) request(...task);
};

export const send = (type: string, body?: unknown): void => {
  const text = stringify(body);
  if (typeof type !== 'string' || !TYPE.test(type)) complain('notification type', type, TYPE);
  // It is not the visitor who acts when something is seen.
  else request(() => notify(type, addressOf(type, liveKeys(type !== 'ad-impression')), text), maySend);
};

export const sendTicket = (ticket: string, type: string): void => {
  if (typeof ticket === 'string' && ticket && ticket.length <= LONGEST_TICKET) send(type, { ticket });
  else complain('ticket', ticket, `text, up to ${LONGEST_TICKET}`);
};

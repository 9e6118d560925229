/** No click is lost while the page may send: each makes one notification, in order. */
import type { Attempt } from '../browser/network.ts';
import type { Page } from '../browser/page.ts';
import { fail } from '../fail.ts';
import type { Model } from '../visit-model.ts';
import { isAllowed, permissionOf, stop } from './permission.ts';

const ticketOf = ({ body }: Attempt): string => (body ? JSON.parse(body).ticket : '');

/** Whether it is a click that the page's own code made when it heard of an end. */
export const isByListener = ({ clicked }: Model, attempt: Attempt): boolean =>
  clicked.includes(ticketOf(attempt));

/** Clicks go out, or wait; whether they do tells what a page may that perhaps has stopped. */
export function checkTickets(model: Model, page: Page | undefined, made: Attempt[], due: string[]): void {
  // Those that a listener of the page clicked are made in between.
  const byListener = made.filter((attempt) => isByListener(model, attempt)).map(ticketOf);
  if (`${byListener}` !== `${model.clicked}`)
    fail(`tickets sent for a listener: "${byListener}" instead of "${model.clicked}"`);
  const sent = made.flatMap((attempt) => (isByListener(model, attempt) ? [] : ticketOf(attempt) || []));
  const permission = page && permissionOf(model, page);
  if (page && permission === 'perhaps' && due.length) {
    if (sent.length) model.permissions.set(page, 'yes');
    else stop(model, page);
  }
  if (page && permission === 'unasked') model.waiting.set(page, [...(model.waiting.get(page) ?? []), ...due]);
  const expected = page && isAllowed(model, page) ? due : [];
  if (`${sent}` !== `${expected}`) fail(`tickets sent: "${sent}" instead of "${expected}"`);
}

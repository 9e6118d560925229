import type { Tracker } from '../../../src/tracker.ts';
import type { Notification } from '../../../stand-in/cluster.ts';
import type { Inbox } from '../inbox.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

/** The body's members; an end has none. */
type Content = Record<string, string | boolean | string[]> | undefined;

/** Those that a cluster takes, each by its type. */
export type Notifications = [type: string, content: Content][];

/** What to click on for those that a page sends by its markup. */
export const cardsFor = (cartType: string) => `<p data-elevate-ticket="shirt">Shirt</p>
  <b data-elevate-ticket="hat" data-elevate-notification="${cartType}">Buy</b>`;

/** Has a page of such cards send one notification after the other, each by what it is for: a click, a call. */
export async function sendEach(tab: Tab, cluster: Inbox, notifications: Notifications): Promise<void> {
  for (const [index, [type, content]] of notifications.entries()) {
    if (type === 'end') await tab.evaluate(() => elevateTracker.end());
    else if (content?.ticket === 'shirt') await tab.click('p');
    else if (content?.ticket === 'hat') await tab.click('b');
    else await tab.evaluate((args) => elevateTracker.notify(...args), [type, content] as [string, object]);
    // On several connections they could overtake each other.
    await cluster.waitFor(index + 1);
  }
}

/** What arrived, with the answers, and with the texts of refusals. */
export const answersTo = (arrived: Notification[]): unknown[] =>
  arrived.map(({ type, body, status, message }) => [
    `${type} ${status}${message && `: ${message}`}`,
    body ? JSON.parse(body) : undefined,
  ]);

/** The same where a cluster takes all of these. */
export const taken = (notifications: Notifications): unknown[] =>
  notifications.map(([type, content]) => [`${type} 204`, content]);

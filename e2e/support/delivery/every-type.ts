import type { Tracker } from '../../../src/tracker.ts';
import type { Inbox } from '../inbox.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

/** The body's members; an end has none. */
export type Content = Record<string, string | boolean | string[]> | undefined;

/** What to click on for those that a page sends by its markup. */
export const cardsFor = (cartType: string) => `<p data-elevate-ticket="shirt">Shirt</p>
  <b data-elevate-ticket="hat" data-elevate-notification="${cartType}">Buy</b>`;

/** Has a page of such cards send one notification after the other, each by what it is for: a click, a call. */
export async function sendEach(
  tab: Tab,
  cluster: Inbox,
  notifications: [type: string, content: Content][],
): Promise<void> {
  for (const [index, [type, content]] of notifications.entries()) {
    if (type === 'end') await tab.evaluate(() => elevateTracker.end());
    else if (content?.ticket === 'shirt') await tab.click('p');
    else if (content?.ticket === 'hat') await tab.click('b');
    else await tab.evaluate((args) => elevateTracker.notify(...args), [type, content] as [string, object]);
    // On several connections they could overtake each other.
    await cluster.waitFor(index + 1);
  }
}

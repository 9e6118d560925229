import type { Inbox } from '../inbox.ts';
import { type Attributes, pageOf, tagOf } from '../site/markup.ts';
import type { Tab } from '../tabs/tab.ts';

export const V3 = { endpoint: '{{endpoint}}', market: 'UK', api: 'v3' };
export const WATCHER = '<script async src="/elevate-impressions.js"></script>';
const NO_MARGIN = '<style>body, p { margin: 0 }</style>';

/**
 * Goes first into the head of pages where a second of the script's is over in 200 ms: by the clock of the browser's
 * observers, and by timers.
 */
export const HASTE = `<script>
  {
    const entry = IntersectionObserverEntry.prototype;
    const { get } = Object.getOwnPropertyDescriptor(entry, 'time');
    Object.defineProperty(entry, 'time', { get() { return 5 * get.call(this); } });
    const { setTimeout } = window;
    window.setTimeout = (task, delay, ...values) => setTimeout(task, delay / 5, ...values);
  }
</script>`;

/** A page in haste whose tracker uses the Storefront API, and which watches what is sponsored. */
export const shopWith = (body: string, attributes: Attributes = {}) => shop(HASTE, body, attributes);

/** The same where a second is one. */
export const unhurriedShopWith = (body: string, attributes: Attributes = {}) => shop('', body, attributes);

const shop = (head: string, body: string, attributes: Attributes) =>
  pageOf(head + NO_MARGIN + tagOf({ ...V3, ...attributes }) + WATCHER, body);

/** A product that somebody pays for, with such a style. */
export const ad = (ticket: string, style = '', content = ticket) =>
  `<p data-elevate-ticket="${ticket}" data-elevate-sponsored style="${style}">${content}</p>`;

/** Adds that at the end of the page's body. */
export const append = (tab: Tab, html: string) =>
  tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), html);

/** Waits until an ad with that in its ticket has counted. */
export const whenCounted = (cluster: Inbox, ticket: string) =>
  cluster.waitFor((received) => received.some(({ body }) => body.includes(ticket)));

let witnesses = 0;
const WITNESS = 'witness';

/**
 * What was seen up to now, in the order of the alphabet. An ad that came later has been seen since, so that whatever was
 * on the screen before has had its second.
 */
export async function seenBy(tab: Tab, cluster: Inbox): Promise<string[]> {
  const witness = `${WITNESS}-${++witnesses}`;
  const corner = 'position: fixed; top: 0; left: 0; width: 9px; height: 9px; overflow: hidden';
  await append(tab, ad(witness, corner));
  await whenCounted(cluster, witness);
  await tab.evaluate(() => document.body.lastElementChild?.remove());
  const seen = await cluster.arrived();
  return seen
    .filter((each) => !each.includes(WITNESS))
    .map((each) => each.replace('ad-impression ', ''))
    .sort();
}

/** A frame that keeps what it has seen to itself. */
const OBSERVER = `<script>
  elevateTracker = { options: { api: 'v3' }, notify: () => { isOver = true; }, push: (task) => task(elevateTracker) };
</script>${HASTE}${WATCHER}${ad(WITNESS)}`;

/**
 * Waits until whatever is on the screen has had its second, where the page's own tracker sends nothing: a frame that came
 * later has seen an ad of its own.
 */
export async function passSecond(tab: Tab): Promise<void> {
  await tab.evaluate((srcdoc) => {
    const style = 'position: fixed; top: 0; left: 0; width: 99px; height: 99px; border: 0; opacity: .1';
    document.body.append(Object.assign(document.createElement('iframe'), { id: 'second', srcdoc, style }));
  }, OBSERVER);
  await tab.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#second');
    return (frame?.contentWindow as { isOver?: boolean } | null)?.isOver;
  });
  await tab.evaluate(() => document.querySelector('#second')?.remove());
}

/** Scrolls there at once. */
export const scrollTo = (tab: Tab, selector: string) =>
  tab.evaluate(
    (selector) =>
      document
        .querySelector(selector)
        ?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }),
    selector,
  );

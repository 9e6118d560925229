import type { Tab } from '../tabs/tab.ts';

/** What the tracker tells a page of a notification. */
export type Noted = { type: string; url: string; body?: string; queued: boolean };

declare const noted: Noted[];

/** Has a page note what it is told, in the order in which it was handed over: requests may overtake each other. */
export const NOTE = `<script>
  noted = [];
  document.addEventListener('elevate:notification', ({ detail }) => noted.push(detail));
</script>`;

export const notedOn = (tab: Tab): Promise<Noted[]> => tab.evaluate(() => noted);

/** The tickets of what was handed over to the browser. */
export const ticketsHandedOver = async (tab: Tab): Promise<string[]> =>
  (await notedOn(tab)).flatMap(({ queued, body }) => (queued && body ? JSON.parse(body).ticket : []));

import type { Tab } from '../tabs/tab.ts';

/**
 * What arrives when the last page of the site is left for certain: the end. Where there is no Navigation API, no page can
 * be certain, and the end is left to the timeout.
 */
export const endsOnLeaving = (tab: Tab): Promise<'end'[]> =>
  tab.evaluate(() => ('NavigateEvent' in window ? ['end'] : []));

/** Closes the last tab of the site; returns what arrives of it. */
export async function closeLast(tab: Tab): Promise<'end'[]> {
  const ends = await endsOnLeaving(tab);
  await tab.close();
  return ends;
}

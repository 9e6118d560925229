import type { Tab } from '../tabs/tab.ts';

/**
 * What arrives when the last page of the site is left for certain: the end. Where there is no Navigation API, no page can
 * be certain, and the end is left to the timeout.
 */
export const endsOnLeaving = (tab: Tab): Promise<'end'[]> =>
  tab.evaluate(() => ('NavigateEvent' in window ? ['end'] : []));

/** Closes the last tab of the site, once its page sees that it is the only one; returns what arrives of it. */
export async function closeLast(tab: Tab): Promise<'end'[]> {
  const ends = await endsOnLeaving(tab);
  // What a page removes as it goes is gone for the others a little later. A page that is not certain removes nothing.
  if (ends.length) await tab.waitFor(isOnlyPage);
  await tab.close();
  return ends;
}

const isOnlyPage = () =>
  Object.keys(localStorage).filter((name) => name.startsWith('elevate-tracker.page.')).length < 2;

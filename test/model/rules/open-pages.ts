/** Which pages of the site are open in the session, as far as those that are left behind can know. */
import type { Page } from '../browser/page.ts';
import { isImpaired, type Model } from '../visit-model.ts';
import { permissionOf } from './permission.ts';

/**
 * Of a page in the session: in storage, perhaps, or in its own memory only, where no other page can see it. What full
 * storage takes, nobody can tell.
 */
export type Entry = 'stored' | 'perhaps' | 'in memory';

/** The page is used in this session, and tells the others. */
export function enter(model: Model, page: Page): void {
  const isCertain = permissionOf(model, page) === 'yes';
  const before = model.entries.get(page);
  const keepsNone = model.storage !== 'works';
  if (isImpaired(model, page.host)) model.entries.set(page, before ?? (keepsNone ? 'in memory' : 'perhaps'));
  else model.entries.set(page, isCertain ? 'stored' : 'perhaps');
  const tab = model.browser.tabs.find((tab) => tab.page === page);
  if (tab) model.entries.delete(tab);
}

/** Activity that it may not have noticed. */
export function mayEnter({ entries }: Model, page: Page): void {
  if (!entries.has(page)) entries.set(page, 'perhaps');
}

/** Keys that come from elsewhere: whoever has not seen them counts for another session, or not. */
export function doubtEntries({ entries }: Model): void {
  for (const [holder, entry] of entries) if (entry === 'stored') entries.set(holder, 'perhaps');
}

/** The page goes. It leaves its entry behind where it believes that another page of the site follows. */
export function handEntryOn(model: Model, page: Page, heir: object, stays: 'yes' | 'perhaps' | 'no'): void {
  const { entries } = model;
  const entry = entries.get(page);
  entries.delete(page);
  if (entry && stays !== 'no')
    entries.set(heir, stays === 'perhaps' && entry === 'stored' ? 'perhaps' : entry);
}

/** Whether another page is certainly open, perhaps, or certainly not; `yes` too where the page cannot know. */
export function othersOpen({ entries }: Model, own: Page): 'yes' | 'perhaps' | 'no' {
  const mine = entries.get(own);
  if (!mine || mine === 'in memory') return 'yes';
  const others = [...entries].filter(([holder]) => holder !== own).map(([, entry]) => entry);
  if (others.includes('stored')) return 'yes';
  return others.length || mine === 'perhaps' ? 'perhaps' : 'no';
}

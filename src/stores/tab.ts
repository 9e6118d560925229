/**
 * sessionStorage: what a page leaves to the next one of its tab. It is copied when a tab is duplicated, so whatever is
 * taken out is removed at once. Nothing here throws, also where it is denied.
 */
import { attempt } from '../browser/attempt';
import { mayStore } from '../options/permission';

export const takeFromTab = (name: string): string =>
  attempt(() => {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return text;
  }) ?? '';

/** Where a page that goes leaves the name of its entry to the tab's next one. */
export const HANDED_ON = 'elevate-tracker.page';

export const handOn = (text: string): void =>
  attempt(() => {
    if (mayStore()) sessionStorage.setItem(HANDED_ON, text);
  });

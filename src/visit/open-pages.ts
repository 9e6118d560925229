/**
 * The pages that are open in this session, so that leaving with one does not end what another goes on with. Each has an
 * entry of its own, which holds the session's key; ending the session removes them all. One that a crashed tab leaves
 * behind costs no more than an end that comes with the timeout.
 */
import { entryNames, readStored, removeEntries, writeEntry } from '../stores/storage';
import { HANDED_ON, handOn, takeFromTab } from '../stores/tab';

export const PREFIX = 'elevate-tracker.page.';

/**
 * The name of this page's entry; a frame has none. In memory while the page is open, since sessionStorage is copied when
 * a tab is duplicated.
 */
export let own = '';

/**
 * This page is part of the session. One that comes back from the back/forward cache finds the name that the tab's last
 * page has left, which is its own; Chromium may show it late.
 */
export const joinSession = (sessionKey: string): void => {
  if (window !== top) return;
  own = takeFromTab(HANDED_ON) || own || PREFIX + Math.random();
  writeEntry(own, sessionKey);
};

/** Whether no other page of the site is open. Where storage does not hold this page, it may not hold others either. */
export const isOnlyPage = (): boolean =>
  !!readStored(own) && entryNames(PREFIX).every((name) => name === own);

/** @param isGone for good; else the tab's next page takes over its entry, as the visitor seems to stay on the site */
export const closePage = (isGone: boolean): void => {
  if (!own) return;
  if (isGone) {
    writeEntry(own, '');
    own = '';
  } else handOn(own);
};

/** The session is over. */
export const closeAllPages = (): void => removeEntries(PREFIX);

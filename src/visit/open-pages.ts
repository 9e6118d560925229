/**
 * The pages that are open in this session, so that leaving with one does not end what another goes on with. Each has an
 * entry of its own, which holds the session's key; ending the session removes them all. One that a crashed tab leaves
 * behind costs no more than an end that comes with the timeout.
 */
import { isOver } from '../stores/shared-times';
import { entryNames, readStored, writeEntry } from '../stores/storage';
import { leaveToTab, takeFromTab } from '../stores/tab';

export const PREFIX = 'elevate-tracker.page.';
/** Where a page that goes leaves the name of its entry to the tab's next one. */
export const HANDED_ON = 'elevate-tracker.page';

/**
 * The name of this page's entry; a frame has none. In memory while the page is open, since sessionStorage is copied when
 * a tab is duplicated.
 */
let own = '';

/**
 * A page of the site opens, or comes back from the back/forward cache: then the tab's last page has left the same name,
 * though Chromium may show that late.
 */
export const openPage = (): void => {
  if (window === top) own = takeFromTab(HANDED_ON) || own || `${PREFIX}${Math.random()}`;
};

/** This page is part of the session. */
export const joinSession = (sessionKey: string): void => {
  if (own) writeEntry(own, sessionKey);
};

/** Whether no other page of the site is open. Where storage does not hold this page, it may not hold others either. */
export const isOnlyPage = (): boolean =>
  !!readStored(own) && !entryNames(PREFIX).some((name) => name !== own && !isOver(readStored(name)));

/** The visitor goes on within the site, as far as this page can tell: the tab's next page takes over its entry. */
export const handOn = (): void => {
  if (own) leaveToTab(HANDED_ON, own);
};

/** This page is gone for good. */
export const closePage = (): void => {
  writeEntry(own, '');
  own = '';
};

/** The session is over. */
export const closeAllPages = (): void => {
  for (const name of entryNames(PREFIX)) writeEntry(name, '');
};

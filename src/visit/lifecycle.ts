/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */

import { ofDocument } from '../browser/document';
import { listen } from '../browser/listen';
import { config } from '../options/config';
import { debug } from '../options/debug';
import { forgetLeaving, isLeaving } from './leaving';
import { closeTab, expectPage, isLastTab } from './open-pages';
import { end, keepActivity, noteActivity, openPage, takeStock } from './session';

/** Whether the page is left, and all is done for it. */
let isGone = false;

const onVisibilityChange = (): void => {
  if (ofDocument('hidden')) {
    takeStock();
    keepActivity();
  } else noteActivity();
};

const onPagehide = ({ persisted }: PageTransitionEvent): void => {
  if (isGone) return;
  takeStock();
  const { endOn } = config;
  // A frame that is closed is no visitor who leaves, and no tab.
  const isPage = window === top;
  const leaves = isPage && isLeaving(persisted);
  const ends = endOn === 'pagehide' ? isPage : endOn !== 'timeout' && leaves && isLastTab();
  if (ends) end();
  else keepActivity();
  debug('pagehide', { leaves, ends });
  if (isPage) {
    closeTab();
    if (!leaves) expectPage();
  }
  isGone = true;
};

const onPageshow = ({ persisted }: PageTransitionEvent): void => {
  if (!persisted) return;
  isGone = false;
  forgetLeaving();
  openPage();
};

export const watchPage = (): void => {
  listen('visibilitychange', onVisibilityChange);
  listen('pagehide', onPagehide);
  // Firefox may cut the first one short when the tab is closed; the second goes on.
  listen('pagehide', onPagehide);
  listen('pageshow', onPageshow);
};

/** The page load is activity as well, so that these may come later. */
export const watchActivity = (): void => {
  listen('pointerdown', noteActivity);
  listen('keydown', noteActivity);
  listen('wheel', noteActivity);
  listen('touchstart', noteActivity);
};

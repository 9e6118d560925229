/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */
import { listen } from '../browser/listen';
import { config } from '../options/config';
import { debug } from '../options/debug';
import { forgetLeaving, isLeaving } from './leaving';
import { closePage, handOn, isOnlyPage } from './open-pages';
import { beginPage, end, keepActivity, liveKeys, noteActivity, noteLoad } from './session';

/** Whether the page is left, and all is done for it. */
let isGone = false;

const onVisibilityChange = (): void => {
  if (document.hidden) keepActivity();
  else noteActivity();
};

const onPagehide = ({ persisted }: PageTransitionEvent): void => {
  if (isGone) return;
  noteLoad();
  const endOn = config['end-on'];
  // A frame that is closed is no visitor who leaves.
  const isPage = window === top;
  const leaves = isPage && isLeaving(persisted);
  const ends = endOn === 'pagehide' ? isPage : endOn !== 'timeout' && leaves && isOnlyPage();
  debug('pagehide', { leaves, ends });
  if (ends) end();
  else {
    // What the stores hold is looked at before the next page may change it.
    liveKeys();
    keepActivity();
  }
  if (leaves) closePage();
  else handOn();
  isGone = true;
};

const onPageshow = ({ persisted }: PageTransitionEvent): void => {
  if (!persisted) return;
  isGone = false;
  forgetLeaving();
  beginPage();
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
  listen('wheel', noteActivity);
  listen('touchstart', noteActivity);
};

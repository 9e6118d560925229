/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */
import { config } from './config';
import { debug } from './debug';
import { ofDocument } from './document';
import { forgetLeaving, isLeaving } from './leaving';
import { listen } from './listen';
import { end, keepActivity, noteActivity, openPage, takeStock } from './session';
import { closeTab, isLastTab } from './tabs';

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
  const ends = isPage && (endOn === 'pagehide' || (endOn !== 'timeout' && leaves && isLastTab()));
  if (ends) end();
  else keepActivity();
  debug(ends ? 'the visitor left' : 'the page went, the session stays');
  if (isPage) closeTab(!leaves);
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
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) listen(type, noteActivity);
};

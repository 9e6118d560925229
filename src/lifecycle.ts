/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */
import { config } from './config';
import { forgetLeaving, isLeaving } from './leaving';
import { listen, safely } from './listen';
import { debug } from './report';
import { end, keepActivity, look, noteActivity, noteLoad, openPage, recentOutlook } from './session';
import { closeTab } from './tabs';

/** Whether the page is left, and all is done for it. */
let gone = false;

const onVisibilityChange = (): void => {
  if (document.hidden) {
    noteLoad();
    keepActivity();
    look();
  } else noteActivity();
};

const onPagehide = ({ persisted }: PageTransitionEvent): void => {
  if (gone) return;
  noteLoad();
  // A frame that is closed is no visitor who leaves, and no tab.
  if (window !== top) {
    keepActivity();
    return;
  }
  const { endOn = 'leave' } = config;
  const outlook = recentOutlook();
  const leaves = isLeaving(persisted);
  const ends = endOn === 'pagehide' || (endOn === 'leave' && leaves && outlook.last);
  if (ends) end(outlook);
  else keepActivity();
  debug(ends ? 'the visitor left' : 'the page went, the session stays');
  closeTab(!leaves);
  gone = true;
};

const onPageshow = ({ persisted }: PageTransitionEvent): void => {
  if (!persisted) return;
  gone = false;
  forgetLeaving();
  openPage();
};

export const watchPage = (): void => {
  listen('visibilitychange', onVisibilityChange);
  listen('pagehide', onPagehide);
  // Firefox may cut the first one short when the tab is closed; the second goes on.
  listen('pagehide', onPagehide);
  listen('pageshow', onPageshow);
  // The first touch of storage costs the page a trip to another process. Safari has no requestIdleCallback.
  (window.requestIdleCallback ?? setTimeout)(
    safely(() => {
      noteLoad();
      for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click'] as const)
        listen(type, noteActivity);
    }),
  );
};

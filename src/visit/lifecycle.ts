/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */
import { listen } from '../browser/listen';
import { config } from '../options/config';
import { debug } from '../options/debug';
import { forgetLeaving, isLeaving } from './leaving';
import { closePage, isOnlyPage, own } from './open-pages';
import { end, keepActivity, liveKeys, noteActivity, noteLoad } from './session';

/** Whether the page is left, and all is done for it. */
let isGone = false;

const onPagehide = ({ persisted }: PageTransitionEvent): void => {
  if (isGone) return;
  noteLoad();
  const endOn = config['end-on'];
  const leaves = isLeaving(persisted);
  // A frame that is closed is no visitor who leaves.
  const ends = !!own && (endOn === 'pagehide' || (endOn !== 'timeout' && leaves && isOnlyPage()));
  debug('pagehide', { leaves, ends });
  if (ends) end();
  else {
    // What the stores hold is looked at before the next page may change it.
    liveKeys();
    keepActivity();
  }
  closePage(leaves);
  isGone = true;
};

export const watchPage = (): void => {
  listen('visibilitychange', () => (document.hidden ? keepActivity() : noteActivity()));
  listen('pagehide', onPagehide);
  // Firefox may cut the first one short when the tab is closed; the second goes on.
  listen('pagehide', onPagehide);
  listen('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isGone = false;
    forgetLeaving();
    liveKeys(true);
  });
  listen('wheel', noteActivity);
  listen('touchstart', noteActivity);
};

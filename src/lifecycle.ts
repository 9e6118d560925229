/** The page's life, from its load over activity and being hidden to its end, and back from the back/forward cache. */
import { config } from './config';
import { ofDocument } from './document';
import { forgetLeaving, isLeaving } from './leaving';
import { listen } from './listen';
import { debug } from './report';
import { type Ending, end, keepActivity, look, noteActivity, noteLoad, openPage } from './session';
import { closeTab, isLastTab } from './tabs';

/** Whether the page is left, and all is done for it. */
let gone = false;
/** What of the end is done already. */
let ending: Ending | undefined;

const onVisibilityChange = (): void => {
  if (ofDocument('hidden')) {
    noteLoad();
    keepActivity();
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
  const leaves = isLeaving(persisted);
  const ends = endOn === 'pagehide' || (endOn === 'leave' && leaves && isLastTab());
  if (ends) {
    ending ??= look();
    end(ending);
  } else keepActivity();
  debug(ends ? 'the visitor left' : 'the page went, the session stays');
  closeTab(!leaves);
  gone = true;
};

const onPageshow = ({ persisted }: PageTransitionEvent): void => {
  if (!persisted) return;
  gone = false;
  ending = undefined;
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

/** Of the visitor on this page. */
export const watchActivity = (): void => {
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click'] as const)
    listen(type, noteActivity);
};

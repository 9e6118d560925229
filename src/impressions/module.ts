/**
 * Ad impressions, for pages that are bundled. Importing this has no effect, so a server may do it too.
 * @module
 * @mergeModuleWith <project>
 */
import { SPONSORED } from './attributes';
import { quietly } from './quietly';
import { send } from './send';
import { watchMutations, watchWithin } from './sponsored';
import { refresh, watchViewport } from './viewport';

/** The copy of this code that came first on a page leaves here what the others use, too. */
declare const document: Document & { [SPONSORED]?: typeof watchWithin };

/**
 * Sends an `ad-impression` for each element with `data-elevate-sponsored` and `data-elevate-ticket` that was seen, through
 * the page's tracker, whichever comes first:
 * `import { watchImpressions } from 'elevate-tracker/impressions'`.
 *
 * In the browser only. May be called any number of times, beside the script tag too. Never throws.
 * @function
 * @group Ad impressions
 * @param root a shadow root, into which nobody sees from outside: what is in it now and later is watched as well
 * @defaultValue the document
 */
export const watchImpressions: (root?: Document | ShadowRoot) => void = quietly(
  (root: Document | ShadowRoot | undefined = document) => {
    if (!document[SPONSORED]) {
      document[SPONSORED] = watchWithin;
      watchViewport();
      watchMutations();
      addEventListener(
        'visibilitychange',
        quietly(() => {
          refresh(Infinity);
          // What waits for the tracker's options should not wait for longer than the page is there.
          send();
        }),
        true,
      );
      // A wrong api is told at once, not when something was seen.
      send();
    }
    // A listener hands over its event.
    document[SPONSORED](root.nodeType ? root : document);
  },
);

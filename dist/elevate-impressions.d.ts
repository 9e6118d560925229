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
declare const watchImpressions: (root?: Document | ShadowRoot) => void;

export { watchImpressions };

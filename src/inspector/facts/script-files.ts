/** The tracker's script tags, and what became of them as far as a page can know. */

/** Also of a copy that bears a version or a hash, not of the files beside it. */
const NAME = /\/elevate-tracker[^/?#]*\.m?js([?#]|$)/;
/** What browsers run; consent tools hold scripts back by another type. */
const RUNS = /^(|module|(text|application)\/javascript)$/;

/** The types of TypeScript lack what browsers added since. */
type Entry = PerformanceResourceTiming & { contentType?: string };

export type ScriptFile = {
  src: string;
  /** Another type than browsers run. */
  heldBack: string;
  /** As the browser recorded it: nothing while the file is on its way, and in some browsers where it failed. */
  entry: Entry | undefined;
};

export const isTrackerFile = (address: string): boolean => NAME.test(address);

export const scriptFiles = (): ScriptFile[] =>
  [...document.querySelectorAll('script')]
    .filter(({ src }) => isTrackerFile(src))
    .map(({ src, type }) => ({
      src,
      heldBack: RUNS.test(type) ? '' : type,
      entry: performance.getEntriesByName(src)[0] as Entry | undefined,
    }));

/**
 * The pages of the site that are open, so that leaving with one does not end what another goes on with. Each is a
 * fact: the time until which it counts, since a page that crashed says no goodbye.
 */
import { timeout } from '../options/config';
import { factAbout, readFacts, writeFact } from '../stores/shared-times';

/** A page that is on its way counts as open for so many milliseconds. */
const ON_ITS_WAY = 30_000;
/** The page before may go only when this one has opened already, so many milliseconds later at the most. */
const OVERLAP = 1000;

const newName = (kind: string): string => factAbout(kind, `${Math.random()}`);

/** Lives in memory: sessionStorage is copied when a tab is duplicated. */
const own = newName('t');

let kept = 0;
let opened: number;
let awaited: boolean;

/** Another page, open or on its way: a fact of that kind that holds, but not beyond `latest`. */
const find = (kind: string, latest = Infinity): string | undefined =>
  readFacts().find(
    ([name, until]) => name.startsWith(kind) && name !== own && until > Date.now() && until <= latest,
  )?.[0];

/** Of the pages on their way, one is this one. */
const arrive = (): void => {
  const page = awaited && find('w', opened + OVERLAP + ON_ITS_WAY);
  if (!page) return;
  writeFact(page, 0);
  awaited = false;
};

/** A page of the site is about to open, here or in another tab. */
export const expectPage = (): void => {
  arrive();
  awaited = false;
  writeFact(newName('w'), Date.now() + ON_ITS_WAY);
};

/**
 * This page is open, unless it is a frame; it counts for as long as a session, unless it says so again. Costs nothing
 * when it just did.
 */
export const keepTab = (): void => {
  const now = Date.now();
  if (window !== top || Math.abs(now - kept) < timeout() / 4) return;
  kept = now;
  writeFact(own, now + timeout());
};

/** A page of the site opens, or comes back; `keepTab` tells the others. */
export const openTab = (): void => {
  opened = Date.now();
  awaited = window === top;
  kept = 0;
};

/** Whether no other page of the site is open or on its way. */
export const isLastTab = (): boolean => {
  arrive();
  return !find('t') && !find('w', Date.now() + ON_ITS_WAY);
};

export const closeTab = (): void => writeFact(own, 0);

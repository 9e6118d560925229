/** The session, as all pages of the site see it. */
import { PREFIX as QUEUE } from '../../delivery/queue';
import { timeout } from '../../options/config';
import { readActivity } from '../../stores/shared-times';
import { entryNames, readEntry } from '../../stores/storage';
import { PREFIX as PAGES } from '../../visit/open-pages';
import { keyOf } from './stored-keys';

/** In ms since the epoch; 0 where no session has started. */
export const lastActivity = readActivity;

/** Until it times out, in ms; below 0 where whoever looks next ends it. */
export const timeLeft = (): number => readActivity() + timeout() - Date.now();

export const countOpenPages = (): number =>
  entryNames(PAGES).filter((name) => readEntry(name) === keyOf('sessionKey')).length;

export const countQueued = (): number => entryNames(QUEUE).length;

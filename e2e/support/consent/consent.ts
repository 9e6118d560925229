import type { Tracker } from '../../../src/tracker.ts';
import type { Tab } from '../tabs/tab.ts';

declare const elevateTracker: Tracker;

export const REQUIRED = { consent: 'required' };

export const agree = (tab: Tab) => tab.evaluate(() => elevateTracker.consent(true));
export const refuse = (tab: Tab) => tab.evaluate(() => elevateTracker.consent(false));
/** The same call, after the other answer. */
export const withdraw = refuse;

/** What is to come of a step, and what is known of it when it is looked at. */
import type { Page } from '../browser/page.ts';
import type { Rights } from '../rules/keys.ts';
import type { Stores } from '../stores.ts';

export type Expected = {
  /** The page on which there is activity; a function where it is yet to open. */
  active?: Page | (() => Page);
  /** That page is a new one. */
  isLoad?: boolean;
  /** The page that goes. */
  going?: Page;
  /** Whether this ends the session; too old a session ends besides. */
  ends?: 'must' | 'may' | 'never';
  /** Tickets of clicks that must go out; those of a page without consent wait. */
  tickets?: string[];
  /** The page may notice activity, or not. */
  unsure?: boolean;
  /** Everything that a page's host has is deleted. */
  withdraws?: boolean;
  /** The customer keys that are set, one after another. */
  customerKeys?: string[] | undefined;
  /** Both keys must be new ones afterwards. */
  resets?: boolean;
  /** For so many ms all timers were free to fire. */
  waited?: number;
};

/** A step as it is looked at afterwards. */
export type Seen = Expected & {
  before: Stores;
  /** The keys that were the ones to use before. */
  rights: Rights;
  /** The session has ended in this step. */
  hasEnded: boolean;
  isNew(key: string): boolean;
};

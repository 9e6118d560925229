/** Whether a page that goes may take it for certain that the visitor leaves the site: the contract, once more. */
import type { Clock } from '../browser/clock.ts';
import { activates, type Exit } from '../browser/engines.ts';
import type { Page } from '../browser/page.ts';
import type { Model } from '../visit-model.ts';

/** How long what a page has heard counts, in ms. */
const KNOWN = 30_000;

type Moment = {
  passed: number;
  date: number;
  /** The page may not have listened: there was no consent. */
  isUnsure: boolean;
};

/** What a page has heard of where it goes. */
export type Heard = {
  /** Navigations that were announced, the latest last. */
  goings: (Moment & { staysThere: boolean })[];
  /** A link or form that no navigation followed. */
  clicked?: (Moment & { isForm: boolean }) | undefined;
};

/** `doubt`: the contract leaves it open. */
export type Judgement = 'leaves' | 'stays' | 'doubt';

/** The hosts that belong to the visit, whatever is there; `astray` is another site that nobody knows to lead back. */
const isOfVisit = ({ to }: Exit): boolean => to !== 'away' && to !== 'astray';

/** Whether a navigation, as it is announced, goes to where the visit goes on; other sites that get a form do. */
export const staysThere = (exit: Exit): boolean => isOfVisit(exit) || exit.how === 'form';

function isRecent({ passed, date, isUnsure }: Moment, clock: Clock): 'yes' | 'perhaps' | 'no' {
  const ages = [clock.passed - passed, clock.date() - date];
  if (ages.every((age) => age >= KNOWN)) return 'no';
  return ages.every((age) => age >= 0 && age < KNOWN) && !isUnsure ? 'yes' : 'perhaps';
}

export function judgeExit(model: Model, page: Page, exit: Exit): Judgement {
  const { browser, cookieDomain, isOverwritten, heard } = model;
  const { engine, network, clock } = browser;
  if (activates(engine, exit) || cookieDomain || !network.onLine || !engine.navigates || isOverwritten)
    return 'stays';
  const { goings = [], clicked } = heard.get(page) ?? {};
  const known = goings.filter((going) => isRecent(going, clock) !== 'no');
  const latest = known.at(-1);
  const elsewhere = clicked ? isRecent(clicked, clock) : 'no';
  // It is hidden before it is closed, most of the time.
  const isVisible = exit.how === 'close' && !exit.isAbrupt ? false : !page.hidden;
  const isReloading = !engine.swaps && (exit.persisted || isVisible);

  const judgements = new Set<Judgement>();
  for (const going of known) judgements.add(going.staysThere ? 'stays' : 'leaves');
  if (!latest || isRecent(latest, clock) !== 'yes') judgements.add(isReloading ? 'stays' : 'leaves');
  if (elsewhere === 'yes') return 'stays';
  if (elsewhere === 'perhaps') judgements.add('stays');
  const [judgement = 'doubt', ...others] = judgements;
  return others.length ? 'doubt' : judgement;
}

/** Whether a page can be wrong about leaving, which the documentation admits. */
export function isUndecidable(model: Model, page: Page, exit: Exit): boolean {
  const { how, to } = exit;
  if (how === 'close' || to === 'away' || to === 'astray') return true;
  // What the page does not hear of: the reload button while the server is down, an address that redirects.
  const { goings = [] } = model.heard.get(page) ?? {};
  const last = goings.at(-1);
  return how === 'typed' || !last || isRecent(last, model.browser.clock) !== 'yes';
}

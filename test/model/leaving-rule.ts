/** Whether a page that goes may take it for certain that the visitor leaves the site: the contract, once more. */
import type { Engine, Exit } from './engines.ts';

/** How long a destination stays known, in ms. */
export const KNOWN = 30_000;

/** `doubt`: the contract leaves it open, or names a wrong cut that cannot be helped. */
export type Judgement = 'leaves' | 'stays' | 'doubt';

/**
 * @param delay between the click and the page's end
 * @param download ms since a download was announced, which looks like a destination within the site
 */
export function judgeExit(engine: Engine, exit: Exit, delay: number, download: number): Judgement {
  const { how, to, persisted, silent } = exit;
  const misled = download < KNOWN;
  if (how === 'close') return engine.swaps || !misled ? 'leaves' : 'stays';
  // pageswap tells, or does in WebKit but for posted forms, which stay because nothing is known.
  if (to === 'same' && engine.swaps) return 'stays';
  const told = how === 'link' || how === 'form' || (how === 'script' && engine.navigates);
  if (told && delay < KNOWN) return to === 'away' && how !== 'form' ? 'leaves' : 'stays';
  if (misled) return 'doubt';
  if (!engine.swaps) return persisted ? 'stays' : 'doubt';
  if (engine.navigates) return to === 'away' ? 'leaves' : 'doubt';
  return silent && to === 'away' ? 'leaves' : 'stays';
}

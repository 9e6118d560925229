/** A part of the panel that folds, with a word beside its title that says the most important thing. */
import { element } from '../element';
import type { Finding, Part } from '../verdict/finding';
import { shower } from './shower';

export type Section = {
  root: HTMLDetailsElement;
  /** What it tells, newest facts first; called again and again. */
  update(found: Finding[]): void;
};

/**
 * @param brief what stands beside the title
 * @param update called whenever something may have changed
 */
export const section = (
  part: Part,
  title: string,
  content: Node[],
  brief: () => string,
  update: () => void,
): Section => {
  const aside = element('span');
  const summary = element('summary', {}, title, aside);
  const said = element('div');
  const root = element('details', { part }, summary, element('div', {}, said, ...content));
  const say = shower(said, ([level, , words]: Finding) => element('p', { class: level }, words));
  return {
    root,
    update(found) {
      const own = found.filter(([level, its]) => its === part && level !== 'well');
      summary.className = own[0]?.[0] ?? '';
      // The first of all stands at the top of the panel.
      say(own.filter((finding) => finding !== found[0]));
      update();
      aside.textContent = brief();
    },
  };
};

/** The panel: what is always in sight, and the parts that fold. */
import { button, element, switchFor, tell } from '../element';
import { sent } from '../facts/notifications';
import { tickets } from '../facts/tickets';
import { setHeld } from '../hold';
import type { Finding } from '../verdict/finding';
import { setOutlined } from './marks';
import { makeMovable, moveButtons } from './move';

export type Panel = {
  panel: HTMLElement;
  show(verdict: Finding): void;
};

export const makePanel = (parts: HTMLElement[], report: HTMLElement, close: () => void): Panel => {
  const verdict = element('div', { part: 'verdict', role: 'status' });
  const counts = element('small');
  const panel = element('aside', {
    tabindex: '-1',
    'data-dock': 'right',
    'aria-label': 'Elevate inspector',
  });
  const header = element(
    'header',
    {},
    element('i'),
    element('b', {}, 'Elevate'),
    counts,
    ...moveButtons(panel),
    button('close', 'Close', close),
  );
  const switches = element(
    'div',
    { class: 'buttons' },
    switchFor('outline', 'Outline tickets', setOutlined, true),
    switchFor('hold', 'Hold links', setHeld),
  );
  panel.append(header, verdict, switches, element('section', {}, ...parts), report);
  makeMovable(panel, header);
  return {
    panel,
    show([level, , words]) {
      counts.textContent = `tickets ${tickets.length} · sent ${sent.length}`;
      panel.className = `panel ${level}`;
      tell(verdict, words);
    },
  };
};

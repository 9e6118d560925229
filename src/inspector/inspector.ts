/** The inspector: a panel that tells whether the tracker of this page works. */
import { safely } from '../browser/listen';
import { watchNotifications } from './facts/notifications';
import { watchPolicy } from './facts/policy';
import { readSetUp } from './facts/set-up';
import { watchTickets } from './facts/watch-tickets';
import { watchLinks } from './hold';
import { close, hear, whenClosed } from './lifetime';
import { hostFor, NAME, place } from './panel/host';
import { closeOnEscape } from './panel/keyboard';
import { layer, observeTickets, watchMarks } from './panel/marks';
import { makePanel } from './panel/panel';
import { notificationPart } from './parts/notifications';
import { reportPart } from './parts/report';
import { sessionPart } from './parts/session';
import { ticketPart } from './parts/tickets';
import { trackerPart } from './parts/tracker';
import { visitorPart } from './parts/visitor';
import type { Finding } from './verdict/finding';
import { findings } from './verdict/verdict';

const SECOND = 1000;

export const open = (): void => {
  const refresh = safely(() => {
    readSetUp();
    const found = findings();
    panel.show(found[0] as Finding);
    for (const part of parts) part.update(found);
  });
  const parts = [trackerPart(), visitorPart(), sessionPart(refresh), ticketPart(), notificationPart(refresh)];
  const panel = makePanel(
    parts.map(({ root }) => root),
    reportPart(),
    close,
  );
  const host = hostFor(layer, panel.panel);

  /** A page that renders its body anew takes the panel out with it. */
  const stay = () => {
    if (host.isConnected) return;
    if (document.querySelector(NAME)) close();
    else place(host);
  };
  const timer = setInterval(
    safely(() => {
      stay();
      refresh();
    }),
    SECOND,
  );

  hear(host, 'close', close);
  whenClosed(() => {
    clearInterval(timer);
    host.remove();
  });
  closeOnEscape(close);
  watchLinks();
  watchMarks();
  watchPolicy(refresh);
  watchNotifications(refresh);
  hear(window, 'pageshow', refresh);
  hear(window, 'online', refresh);
  hear(window, 'offline', refresh);

  place(host);
  // While a page loads, its own fields may take the focus.
  const focused = document.activeElement;
  if (document.readyState === 'complete') {
    panel.panel.focus();
    whenClosed(() => (focused as HTMLElement | null)?.focus?.());
  }
  watchTickets(() => {
    observeTickets();
    refresh();
  });
};

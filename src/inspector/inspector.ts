/** The inspector: a panel that tells whether the tracker of this page works. */
import { safely } from '../browser/listen';
import { askCookieStore } from './facts/cookie-store';
import { watchNotifications } from './facts/notifications';
import { watchPolicy } from './facts/policy';
import { readSetUp } from './facts/set-up';
import { findTickets } from './facts/tickets';
import { watchLinks } from './hold';
import { close, whenClosed } from './lifetime';
import { hostFor, openHost, place } from './panel/host';
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

/** In ms. No observer tells of all: of a style that hides an element, of a shadow root that is attached, of a cookie. */
const PAUSE = 500;

export const open = (): void => {
  /** A page that renders its body anew takes the panel out with it. */
  const stay = () => {
    if (host.isConnected) return;
    // `document.open` takes all listeners, without which the panel is of no use.
    if (openHost() || !host.onclose) close();
    else place(host);
  };
  const look = safely(() => {
    due = 0;
    stay();
    if (!host.isConnected) return;
    askCookieStore();
    readSetUp();
    findTickets();
    observeTickets();
    const found = findings();
    panel.show(found[0] as Finding);
    for (const part of parts) part.update(found);
  });
  let due = 0;
  /** Once, however much happens at a time. */
  const refresh = () => {
    due ||= window.setTimeout(look);
  };
  const parts = [trackerPart(), visitorPart(), sessionPart(refresh), ticketPart(), notificationPart(refresh)];
  const panel = makePanel(
    parts.map(({ root }) => root),
    reportPart(),
    close,
  );
  const host = hostFor(layer, panel.panel);
  host.onclose = close;
  const timer = setInterval(look, PAUSE);
  whenClosed(() => {
    clearInterval(timer);
    clearTimeout(due);
    host.remove();
  });
  closeOnEscape(close);
  watchLinks();
  watchMarks();
  watchPolicy(refresh);
  watchNotifications(refresh);

  place(host);
  // While a page loads, its own fields may take the focus.
  const focused = document.activeElement;
  if (document.readyState === 'complete') {
    panel.panel.focus();
    whenClosed(() => (focused as HTMLElement | null)?.focus?.());
  }
  refresh();
};

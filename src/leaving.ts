/**
 * Whether a pagehide means that the visitor leaves the site. Certain, then yes; in doubt, no: a missed end is made good
 * by the timeout, a wrong one cuts the visit in two. No engine tells everything, so each is asked for what it knows.
 */
import { config, isWithin } from './config';
import { attribute, listen, safely } from './listen';

/** A slow server's answer must not make us forget where the visitor was going. */
const REMEMBERED = 30_000;

/** Where the page is going. */
type Destination = {
  url: URL;
  /** By a form: to another site it is a payment or a sign-in. */
  form: boolean;
  /** Knows afterwards whether the page prevented it. */
  event: Event;
  time: number;
};

let destination: Destination | undefined;
let earlier: Destination | undefined;
/** Of the pageswap event: null when the navigation leaves the origin, undefined when there was no event. */
let activation: object | null | undefined;

const announce = (address: string, event: Event, form: boolean): void => {
  const url = new URL(address, document.baseURI);
  if (!url.protocol.startsWith('http')) return;
  if (!destination?.event.defaultPrevented) earlier = destination;
  destination = { url, form, event, time: Date.now() };
};

/** Whether a link or a form takes the place of this page, rather than opening a page of its own. */
const opensHere = (element: EventTarget): boolean =>
  attribute(element, 'download') == null &&
  /^(_self|_parent|_top|)$/i.test(attribute(element, 'target') ?? '');

const onLinkOrForm = (event: MouseEvent | SubmitEvent): void => {
  const form = event.type === 'submit';
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  for (const target of event.composedPath()) {
    const address = attribute(target, form ? 'action' : 'href');
    if (!address) continue;
    if (opensHere(target)) announce(address, event, form);
    return;
  }
};

const onNavigate = (event: NavigateEvent & { sourceElement?: Element | null }): void => {
  const { url, sameDocument } = event.destination;
  if (sameDocument || typeof event.downloadRequest === 'string') return;
  announce(url, event, !!event.formData || /form|button|input/.test(`${event.sourceElement?.localName}`));
};

/** Listens to whatever tells where this page is going. */
export const watchLeaving = (): void => {
  listen('pageswap', (event) => {
    activation = event.activation;
  });
  if ('navigation' in window) navigation.addEventListener('navigate', safely(onNavigate));
  else {
    listen('click', onLinkOrForm);
    listen('submit', onLinkOrForm);
  }
};

/** The page came back: where it went is history. */
export const forgetLeaving = (): void => {
  destination = earlier = activation = undefined;
};

/** @param persisted whether the browser keeps the page for its back/forward cache */
export const isLeaving = (persisted: boolean): boolean => {
  const swaps = 'onpageswap' in window;
  const navigates = 'navigation' in window;
  if (activation || !navigator.onLine) return false;
  const to = destination?.event.defaultPrevented ? earlier : destination;
  if (to && Date.now() - to.time < REMEMBERED) {
    if (to.url.origin !== location.origin) {
      const ours = `${config.cookieDomain ?? ''} ${config.stayOn ?? ''}`.match(/\S+/g);
      return !to.form && !ours?.some((domain) => isWithin(to.url.hostname, domain));
    }
    // Where there is pageswap, a pagehide without it is no navigation within the origin: that was a download.
    if (!swaps || activation === null) return false;
  }
  // Closed, or (Chromium) the browser's buttons or an address typed, to another site. WebKit's null may be a form
  // that a script posted within the site.
  if (swaps) return activation === undefined || navigates;
  // Firefox: what the browser may bring back went by its own buttons or by an address typed, nobody tells where to.
  return navigates && !persisted;
};

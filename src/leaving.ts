/**
 * Whether a pagehide means that the visitor leaves the site. Certain, then yes; in doubt, no: a missed end is made good
 * by the timeout, a wrong one cuts the visit in two. No engine tells everything, so each is asked for what it knows.
 */
import { config, isWithin } from './config';
import { attribute, listen, safely } from './listen';
import { expectPage } from './tabs';

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

/** Whether an address is on one of the hosts, or a subdomain of one. */
const isAmong = ({ hostname }: URL, hosts = ''): boolean =>
  hosts.split(/\s+/).some((host) => host && isWithin(hostname, host));

const announce = (url: URL, event: Event, form: boolean): void => {
  if (!url.protocol.startsWith('http')) return;
  if (!destination?.event.defaultPrevented) earlier = destination;
  destination = { url, form, event, time: Date.now() };
};

const onLinkOrForm = (event: MouseEvent | SubmitEvent): void => {
  const { type, button = 0, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  const form = type === 'submit';
  const element = event.composedPath().find((target) => attribute(target, form ? 'action' : 'href'));
  if (!element || button > 1 || attribute(element, 'download') != null) return;
  const url = new URL(attribute(element, form ? 'action' : 'href') as string, document.baseURI);
  const target = attribute(element, 'target') ?? '';
  if (!button && !ctrlKey && !metaKey && !shiftKey && /^(_self|_parent|_top|)$/i.test(target))
    announce(url, event, form);
  else if (url.origin === location.origin || isAmong(url, config.cookieDomain)) {
    // A page of the site opens elsewhere, unless the page prevents it yet.
    setTimeout(safely(() => event.defaultPrevented || expectPage()));
  }
};

const onNavigate = (event: NavigateEvent & { sourceElement?: Element | null }): void => {
  const { url, sameDocument } = event.destination;
  if (sameDocument || typeof event.downloadRequest === 'string') return;
  announce(
    new URL(url),
    event,
    !!event.formData || /form|button|input/.test(`${event.sourceElement?.localName}`),
  );
};

/** Listens to whatever tells where this page is going. */
export const watchLeaving = (): void => {
  listen('pageswap', (event) => {
    activation = event.activation;
  });
  listen('click', onLinkOrForm);
  listen('auxclick', onLinkOrForm);
  listen('submit', onLinkOrForm);
  if ('navigation' in window) navigation.addEventListener('navigate', safely(onNavigate));
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
    const { url, form } = to;
    if (url.origin !== location.origin)
      return !form && !isAmong(url, `${config.cookieDomain} ${config.stayOn}`);
    // Where there is pageswap, a pagehide without it is no navigation within the origin: that was a download.
    if (!swaps || activation === null) return false;
  }
  // Closed, or (Chromium) the browser's buttons or an address typed, to another site. WebKit's null may be a form
  // that a script posted within the site.
  if (swaps) return activation === undefined || navigates;
  // Firefox: what the browser may bring back went by its own buttons or by an address typed, nobody tells where to. A
  // page that is reloaded is still visible at this moment, one whose tab is closed is not.
  return navigates && !persisted && document.hidden;
};

/**
 * Whether a pagehide means that the visitor leaves the site. Certain, then yes; in doubt, no: a missed end is made good
 * by the timeout, a wrong one cuts the visit in two. No engine tells everything, so each is asked for what it knows.
 */

import { attribute, elementsOf, ofDocument, parseAddress } from '../browser/document';
import { listen, safely } from '../browser/listen';
import { config, isWithin } from '../options/config';
import { expectPage } from './open-pages';

/** A slow server's answer must not make us forget where the visitor was going. */
const REMEMBERED = 30_000;

/** Whether navigations tell of themselves, and links and forms need not. */
let isWatching = false;
/** Where the page is going, if that is known. */
let destination: URL | undefined;
/** By a form: to another site it is a payment or a sign-in. */
let isForm: boolean;
/** Knows afterwards whether the page prevented it. */
let cause: Event;
let since: number;
/** Of the pageswap event: null when the navigation leaves the origin, undefined when there was no event. */
let activation: object | null | undefined;

// The events' interfaces are asked for, since `<nav id="navigation">` makes a `window.navigation` as well.
const hasNavigation = (): boolean => 'NavigateEvent' in window;

/** Whether an address is on one of the hosts, or a subdomain of one. */
const isAmong = ({ hostname }: URL, hosts?: string): boolean =>
  `${config.cookieDomain} ${hosts}`.split(/\s+/).some((host) => host && isWithin(hostname, host));

const announce = (event: Event, url: URL, byForm: boolean): void => {
  if (!url.protocol.startsWith('http')) return;
  destination = url;
  isForm = byForm;
  cause = event;
  since = Date.now();
};

/** A link is clicked, or a form submitted: the page goes there, or opens it elsewhere. */
export const noteLinkOrForm = (event: MouseEvent | SubmitEvent, elements = elementsOf(event)): void => {
  const { type, button, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  const byForm = type === 'submit';
  const name = byForm ? 'action' : 'href';
  const element = elements.find((element) => attribute(element, name));
  if (!element || attribute(element, 'download') !== null) return;
  const isElsewhere =
    button ||
    ctrlKey ||
    metaKey ||
    shiftKey ||
    !/^(_(self|parent|top))?$/i.test(attribute(element, 'target') ?? '');
  if (isWatching && !isElsewhere) return;
  const url = parseAddress(attribute(element, name));
  if (!url) return;
  if (isElsewhere) {
    // A page of the site opens elsewhere, unless the page prevents it yet.
    if (url.origin === location.origin || isAmong(url))
      setTimeout(safely(() => event.defaultPrevented || expectPage()));
  } else if (url.href.replace(/#.*/, '#') !== location.href.replace(/#.*|$/, '#'))
    announce(event, url, byForm);
};

const onNavigate = (event: NavigateEvent & { sourceElement?: Element | null }): void => {
  const { url, sameDocument } = event.destination;
  // A link's download has a name here, a navigation has null; older browsers have nothing.
  if (sameDocument || typeof event.downloadRequest === 'string') return;
  const byForm = !!event.formData || /form|button|input/.test(event.sourceElement?.localName as string);
  announce(event, new URL(url), byForm);
};

/** Listens to what tells where this page is going, besides clicks. */
export const watchLeaving = (): void => {
  listen('pageswap', (event) => {
    activation = event.activation;
  });
  listen('submit', noteLinkOrForm);
};

/** Knows more than links and forms do, and costs more. */
export const watchNavigation = (): void => {
  if (!hasNavigation()) return;
  navigation.addEventListener('navigate', safely(onNavigate));
  isWatching = true;
};

/** The page came back: where it went is history. */
export const forgetLeaving = (): void => {
  destination = activation = undefined;
};

/** @param persisted whether the browser keeps the page for its back/forward cache */
export const isLeaving = (persisted: boolean): boolean => {
  const swaps = 'onpageswap' in window;
  if (activation || !navigator.onLine) return false;
  if (destination && !cause.defaultPrevented && Date.now() - since < REMEMBERED) {
    if (destination.origin !== location.origin) return !isForm && !isAmong(destination, config.stayOn);
    // Where there is pageswap, a pagehide without it is no navigation within the origin: that was a download.
    if (!swaps || activation === null) return false;
  }
  // Closed, or (Chromium) the browser's buttons or an address typed, to another site. WebKit's null may be a form
  // that a script posted within the site.
  if (swaps) return activation === undefined || hasNavigation();
  // Firefox: what the browser may bring back went by its own buttons or by an address typed, nobody tells where to. A
  // page that is reloaded is still visible at this moment, one whose tab is closed is not.
  return hasNavigation() && !persisted && ofDocument('hidden');
};

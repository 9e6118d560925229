/**
 * Whether a page that goes leaves the site. Certain, then yes; in doubt, no: an end that is missed comes with the
 * timeout, a wrong one cuts the visit in two. The Navigation API says where a page goes, `pageswap` that it stays.
 */
import { isLink } from '../browser/document';
import { listen, safely } from '../browser/listen';
import { config, isWithin } from '../options/config';

/** In ms. A slow server's answer must not make us forget where the visitor was going. */
const REMEMBERED = 30_000;

type Going = { since: number; isForm: boolean };
type Destination = Going & { url: URL; event: Event };

/** A link that was clicked or a form that was sent, of which no navigation has told yet what became of it. */
let intent: Going | undefined;
/** Where the page is going. The event knows afterwards whether the page prevented it. */
let destination: Destination | undefined;
/** Of the `pageswap` event: an object within the origin, null elsewhere; undefined when there was no event. */
let activation: object | null | undefined;
/** Whether navigations tell of themselves. */
let isWatching = false;

/** A page may be opening, here or elsewhere. */
const noteIntent = (isForm: boolean): void => {
  intent = { since: Date.now(), isForm };
};

export const noteLink = (elements: Element[]): void => {
  if (elements.some(isLink)) noteIntent(false);
};

const isRecent = (going?: Going): boolean => !!going && Date.now() - going.since < REMEMBERED;

const onNavigate = (event: NavigateEvent & { sourceElement?: Element | null }): void => {
  const { destination: target, formData, downloadRequest, sourceElement } = event;
  // A form that a script sends to another site after the visitor sent one is a payment or a sign-in as well.
  const isForm =
    !!formData ||
    /form|button|input/.test(`${sourceElement?.localName}`) ||
    (isRecent(intent) && !!intent?.isForm);
  // Whatever it is, it tells what became of the click.
  intent = undefined;
  // A download has a name, if only an empty one; a navigation has null, and in older browsers nothing.
  if (!target.sameDocument && typeof downloadRequest !== 'string')
    destination = { since: Date.now(), isForm, url: new URL(target.url), event };
};

/** Whether a navigation goes to the site itself, or to a site that belongs to the visit. */
const isOfVisit = ({ isForm, url }: Destination): boolean => {
  const own = location.hostname.replace(/^www\./, '');
  const hosts = `${own} ${config['stay-on'] ?? ''}`.trim().split(/\s+/);
  return isForm || hosts.some((host) => isWithin(url.hostname, host));
};

/** Listens to what tells where this page is going. */
export const watchLeaving = (): void => {
  listen('pageswap', (event) => {
    activation = event.activation;
  });
  listen('submit', () => noteIntent(true));
  // The interface is asked for: pages have a variable `navigation` of their own, and elements bear the name.
  const { Navigation: Interface, navigation } = window as {
    Navigation?: typeof Navigation;
    navigation?: unknown;
  };
  if (!Interface || !(navigation instanceof Interface)) return;
  navigation.addEventListener('navigate', safely(onNavigate));
  isWatching = true;
};

/** The page came back: where it went is history. */
export const forgetLeaving = (): void => {
  intent = destination = activation = undefined;
};

/** @param persisted whether the browser keeps the page for its back/forward cache */
export const isLeaving = (persisted: boolean): boolean => {
  // No page can know what is open on another subdomain.
  if (!isWatching || !navigator.onLine || config['cookie-domain'] || activation || isRecent(intent))
    return false;
  if (destination && isRecent(destination) && !destination.event.defaultPrevented)
    return !isOfVisit(destination);
  // Firefox tells nothing of its own buttons or of a typed address; a page that may come back went by one of them, and a
  // page that is reloaded is visible still.
  return 'onpageswap' in window || (!persisted && document.hidden);
};

/**
 * Whether a page that goes leaves the site. Certain, then yes; in doubt, no: an end that is missed comes with the
 * timeout, a wrong one cuts the visit in two. The Navigation API says where a page goes, `pageswap` that it stays.
 */
import { listen, safely } from '../browser/listen';
import { config, isWithin } from '../options/config';

/** In ms. A slow server's answer must not make us forget where the visitor was going. */
const REMEMBERED = 30_000;

/**
 * When a link was clicked or a form was sent, of which no navigation has told yet what became of it, and which of the two;
 * in ms since the epoch.
 */
let intentTime = 0;
let intent: string;
/** Where the page was going of late, since when, and whether with a form; the latest last. */
let goings: [event: NavigateEvent, time: number, isForm: boolean][] = [];
/** Of the `pageswap` event: an object within the origin, null elsewhere; undefined when there was no event. */
let activation: object | null | undefined;
/** Whether navigations tell of themselves. */
let isWatching = false;

const isRecent = (time: number): boolean => Date.now() - time < REMEMBERED;

/** The event knows afterwards whether the page prevented it; the one before goes on then. */
const recentGoings = () => goings.filter(([event, time]) => !event.defaultPrevented && isRecent(time));

/** A click on a link, or a form that is sent, may open a page, here or elsewhere. */
export const noteIntent = ({ type }: Event): void => {
  intent = type;
  intentTime = Date.now();
};

const onNavigate = (event: NavigateEvent & { sourceElement?: Element | null }): void => {
  const { destination: target, formData, downloadRequest, sourceElement } = event;
  // A download has a name, if only an empty one; a navigation has null, and in older browsers nothing.
  if (!target.sameDocument && typeof downloadRequest !== 'string') {
    // A form that a script sends to another site after the visitor sent one is a payment or a sign-in as well.
    const isForm =
      !!formData ||
      /form|button|input/.test(`${sourceElement?.localName}`) ||
      (isRecent(intentTime) && intent === 'submit');
    goings = [...recentGoings(), [event, Date.now(), isForm]];
  }
  // Whatever it is, it tells what became of the click.
  intentTime = 0;
};

/** Listens to what tells where this page is going. */
export const watchLeaving = (): void => {
  listen('pageswap', (event) => {
    activation = event.activation;
  });
  listen('submit', noteIntent);
  // The interface is asked for: pages have a variable `navigation` of their own, and elements bear the name.
  const { Navigation: Interface, navigation } = window as {
    Navigation?: typeof Navigation;
    navigation?: unknown;
  };
  if (Interface && navigation instanceof Interface) {
    navigation.addEventListener('navigate', safely(onNavigate));
    isWatching = true;
  }
};

/** The page came back: where it went is history. What was clicked before may be opening elsewhere still. */
export const forgetLeaving = (): void => {
  goings = [];
  activation = undefined;
};

/** @param persisted whether the browser keeps the page for its back/forward cache */
export const isLeaving = (persisted: boolean): boolean => {
  // No page can know what is open on another subdomain.
  if (!isWatching || !navigator.onLine || config['cookie-domain'] || activation || isRecent(intentTime))
    return false;
  const going = recentGoings().pop();
  if (going) {
    const [{ destination }, , isForm] = going;
    const { hostname } = new URL(destination.url);
    const hosts = `${location.hostname.replace(/^www\./, '')} ${config['stay-on'] ?? ''}`.match(/\S+/g);
    // The site itself, or a site that belongs to the visit.
    return !isForm && !hosts?.some((host) => isWithin(hostname, host));
  }
  // Firefox tells nothing of its own buttons or of a typed address; a page that may come back went by one of them, and a
  // page that is reloaded is visible still.
  return 'onpageswap' in window || (!persisted && document.hidden);
};

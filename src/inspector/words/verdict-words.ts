/** All sentences of the verdict, so that they can be read and translated in one go. */

const tickets = (count: number): string => (count === 1 ? 'one ticket' : `${count} tickets`);

// No tracker
export const noTag =
  'No tracker here, and no script of its name: paste the tag or publish it in the tag manager.';
export const held = (src: string, type: string) =>
  `${src} is held back by type="${type}": a consent tool lets it run once the visitor agrees.`;
export const onItsWay = (src: string) => `${src} is on its way.`;
export const scriptBlocked = (src: string) =>
  `The page’s policy forbids ${src}: add its origin to script-src.`;
export const scriptStatus = (src: string, status: number) =>
  `${src} is missing: the server answers ${status}. Put the file there, or correct the tag.`;
export const noScript = (src: string, type: string) =>
  `${src} is no JavaScript: the server sends ${type}. Correct the tag.`;
export const noFile = (src: string) =>
  `No tracker came of ${src}: missing, blocked, or no JavaScript. A page cannot know which: see the network panel.`;

// Set-up
export const old = (version: string) => `Tracker ${version} is older than this inspector: replace its file.`;
export const missing = (options: string) =>
  `The tracker waits for ${options}: nothing is stored or sent until the tag is complete.`;
export const bad = (option: string, value: string, allowed: string, then: string) =>
  `${option} is “${value}”, which is not allowed (${allowed}). ${then}`;
export const badVital = 'Nothing is stored or sent.';
export const badCounts = (instead: string) => `It counts as “${instead}”.`;
export const badOther = 'The default holds.';
export const v2 =
  'Elevate’s own hosts no longer serve api v2, which holds where none is given: give data-api="v3" for Elevate 4, "web-v2" for Elevate 3.';
export const context = 'user-context is for api v3 only.';
export const twice = (count: number) =>
  `The tracker was loaded ${count} times: the first one works. Leave one.`;

// Consent
export const noConsent =
  'Consent is required and not given: nothing is stored or sent until elevateTracker.consent(true). No page can know whether the visitor refused.';
export const noConsentYet =
  'Consent is required and not given: clicks go out without keys, and nothing is stored.';
export const refused = 'The visitor refused, by consent(false): nothing is stored or sent on this page.';

// Delivery
export const addressBlocked = (address: string) =>
  `The page’s policy forbids ${address}: add it to connect-src. Nothing arrives.`;
export const answered = (type: string, answer: string) => `The cluster did not accept the ${type}. ${answer}`;
export const notTaken =
  'The browser did not take the last notification: a setting, extension or other code is in the way.';
export const offline = (queued: number) =>
  `Offline: ${queued || 'nothing'} in the queue, an hour at most, until the browser is online.`;

// Stores
export const nothingKept = 'Neither cookies nor localStorage may be used: each page is a new visitor.';
export const noStorage =
  'localStorage keeps nothing: keys live in cookies only, and clicks made offline are lost.';
export const noCookies =
  'No cookies (blocked, or both HttpOnly): keys live in localStorage only, where no server sees them.';
export const noDomain = (domain: string) =>
  `cookie-domain “${domain}” brings no cookie: browsers refuse domains that many share (co.uk).`;
export const noCookie = (name: string) =>
  `The cookie ${name} cannot be read or written: it is HttpOnly or too long. Render the key into the tag.`;
export const differs = (name: string) =>
  `The cookie ${name} differs from localStorage: one for a folder or a parent domain comes first.`;
export const telling = (name: string) =>
  `The ${name} contains an @: Elevate forbids keys that tell who somebody is. Use a random UUID.`;
export const noUuid = (name: string) => `The ${name} is no UUID of version 4, and web-v2 takes no other.`;

// Tickets
export const noTickets =
  'The tracker works, but no element has a ticket: render data-elevate-ticket on what Elevate chose.';
export const inFrames = (count: number) =>
  `No element has a ticket, but ${count} in frames: each frame needs a tracker of its own.`;
export const opaque = (names: string) =>
  `No element that scripts see has a ticket. Clicks inside ${names} no script sees: call elevateTracker.click(ticket) there.`;
export const unreachable = 'Nobody can see or click the elements with tickets now.';
export const faults = (count: number) => `Not in order: ${tickets(count)}, see below.`;

// All is well
export const well = (count: number) =>
  `All is well as far as a page can tell: ${tickets(count)}. Click one, then ask the cluster.`;
export const wellSent = (type: string) =>
  `All is well as far as a page can tell: the browser took the ${type}. Ask whether the cluster accepts it.`;
export const wellAnswered = (type: string) => `All is well: the cluster accepted the ${type} (204).`;

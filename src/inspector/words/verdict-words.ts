/** All sentences of the verdict, so that they can be read and translated in one go. */

const tickets = (count: number): string => (count === 1 ? 'one ticket' : `${count} tickets`);

export const words = {
  // No tracker
  noTag: 'No tracker here, and no script of its name: paste the tag, or publish it in the tag manager.',
  held: (src: string, type: string) =>
    `${src} is held back by type="${type}": a consent tool lets it run once the visitor agrees.`,
  onItsWay: (src: string) => `${src} is on its way.`,
  scriptBlocked: (src: string) => `The page’s policy forbids ${src}: add its origin to script-src.`,
  scriptStatus: (src: string, status: number) =>
    `${src} is missing: the server answers ${status}. Put the file there, or correct the tag.`,
  noScript: (src: string, type: string) =>
    `${src} is no JavaScript: the server sends ${type} in its place. Correct the tag.`,
  noFile: (src: string) =>
    `No tracker came of ${src}: missing, blocked, or no JavaScript. A page cannot know which; the browser’s network panel tells.`,

  // Set-up
  old: (version: string) => `Tracker ${version} is older than this inspector: replace its file.`,
  missing: (options: string) =>
    `The tracker waits for ${options}: nothing is stored or sent until the tag has it.`,
  bad: (option: string, value: string, allowed: string, then: string) =>
    `${option} is “${value}”, which is not allowed (${allowed}). ${then}`,
  badVital: 'Nothing is stored or sent.',
  badCounts: (instead: string) => `It counts as “${instead}”.`,
  badOther: 'The default holds.',
  v2: 'Elevate’s own hosts no longer serve api v2, which holds where none is given: give data-api="v3" for Elevate 4, "web-v2" for Elevate 3.',
  context: 'user-context is for api v3 only: this one does not know it.',
  twice: (count: number) =>
    `The tracker was loaded ${count} times: the first one works, the others do nothing. Leave one.`,

  // Consent
  noConsent:
    'Consent is required and not given: nothing is stored or sent until elevateTracker.consent(true). Whether the visitor refused, a page cannot know.',
  noConsentYet: 'Consent is required and not given: clicks go out without keys, and nothing is stored.',
  refused: 'The visitor refused, by consent(false): nothing is stored or sent on this page.',

  // Delivery
  addressBlocked: (address: string) =>
    `The page’s policy forbids ${address}: add it to connect-src. Nothing that the browser took arrives.`,
  answered: (type: string, answer: string) => `The cluster did not accept the ${type}. ${answer}`,
  notTaken:
    'The browser did not take the last notification: a setting, an extension or other code is in the way.',
  offline: (queued: number) =>
    `Offline: ${queued || 'nothing'} in the queue, an hour at most, until the browser is online.`,

  // Stores
  nothingKept: 'Neither cookies nor localStorage may be used: each page is a new visitor.',
  noStorage:
    'localStorage keeps nothing: keys live in cookies only, and clicks made offline are lost with the page.',
  noCookies:
    'No cookies (blocked, or both HttpOnly): keys live in localStorage only, where no server sees them.',
  noDomain: (domain: string) =>
    `cookie-domain “${domain}” brings no cookie: browsers refuse domains that many share (co.uk), or take no cookies at all.`,
  noCookie: (name: string) =>
    `The cookie ${name} cannot be read or written: it is HttpOnly, or too long. Drop HttpOnly, or render the key into the tag.`,
  differs: (name: string) =>
    `The cookie ${name} differs from localStorage: one for a folder or a parent domain stands in front.`,
  telling: (name: string) =>
    `The ${name} contains an @: Elevate forbids keys that tell who somebody is. Use a random UUID.`,
  noUuid: (name: string) => `The ${name} is no UUID of version 4, and web-v2 takes no other.`,

  // Tickets
  noTickets:
    'The tracker works, but no element has a ticket: render data-elevate-ticket on what Elevate chose.',
  inFrames: (count: number) =>
    `No element has a ticket, but ${count} in frames: each frame needs a tracker of its own.`,
  opaque: (names: string) =>
    `No element that a script can see has a ticket. Clicks inside ${names} no script sees: call elevateTracker.click(ticket) there.`,
  unreachable: 'Nobody can see or click the elements with tickets as the page is now.',
  faults: (count: number) => `Not in order: ${tickets(count)}, see below.`,

  // All is well
  well: (count: number) =>
    `All is well as far as a page can tell: ${tickets(count)}. Click one, then ask the cluster.`,
  wellSent: (type: string) =>
    `All is well as far as a page can tell: the browser took the ${type}. Ask whether the cluster accepts it.`,
  wellAnswered: (type: string) => `All is well: the cluster accepted the ${type} (204).`,
};

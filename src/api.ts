/** What pages and bundlers see of the tracker: options, handle, event. Types only. */

/** The options. A bad value never throws: one `console.error` says what was read and what is allowed. */
export type Config = {
  /**
   * The cluster id from the Elevate app: letters, digits, `-`. It makes the host of the API.
   * @defaultValue none: required, unless `endpoint` is given
   */
  clusterId?: string;
  /**
   * The `market` parameter of the API: must match the market in the data feed.
   * @defaultValue none: required
   */
  market?: string;
  /**
   * Takes the place of the API's host: an absolute http(s) address, or a path on the page's own origin that begins
   * with one `/`. No query, hash or credentials.
   * @defaultValue from `clusterId`
   */
  endpoint?: string;
  /**
   * Which of Elevate's APIs the cluster speaks: `v3`, the Storefront API of Elevate 4; `web-v2`, the Web API of Elevate 3,
   * which takes UUIDs of version 4 as keys only; `v2`, which no cluster of today takes whole.
   * @defaultValue `'v2'`, with a warning on the console where there is no `endpoint` either
   */
  api?: 'v2' | 'v3' | 'web-v2';
  /**
   * In minutes, decimals allowed: without activity for so long the session has ended.
   * @defaultValue `30`
   */
  sessionTimeout?: number | string;
  /**
   * Which `pagehide` event ends the session: `leave`, when the visitor certainly leaves the site; `pagehide`, each one;
   * `timeout`, none.
   * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#event-pagehide
   * @defaultValue `'leave'`
   */
  endOn?: 'leave' | 'pagehide' | 'timeout';
  /**
   * Host names, separated by spaces, of other sites that belong to the visit: payment, sign-in. Going there, subdomains
   * included, does not end the session.
   * @defaultValue none
   */
  stayOn?: string;
  /**
   * `required`: nothing is stored or sent until `consent(true)`, but with `userContext: 'ANONYMOUS'`.
   * @defaultValue `'granted'`
   */
  consent?: 'granted' | 'required';
  /**
   * The `Domain` of the cookies, such as `shop.example`: its subdomains share the visitor and the session. The page's
   * host must be part of it.
   * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.3
   * @defaultValue the page's host only
   */
  cookieDomain?: string;
  /**
   * The `customerKey` parameter of the API, where the server has rendered it into the page: taken over once, at the
   * start. Never one that tells who somebody is, so nothing with an `@`; an empty one counts as not given. Never to be put
   * into a page that a cache shares between visitors.
   * @defaultValue the stored one, else a random UUID
   */
  customerKey?: string;
  /**
   * The `sessionKey` parameter of the API, likewise.
   * @defaultValue the stored one, else a random UUID
   */
  sessionKey?: string;
  /**
   * The `userContext` parameter of the Storefront API; other APIs do not know it, and what it forbids holds with them too.
   * `UNPERSONALIZED`: no customer key is stored or sent. `ANONYMOUS`: no key at all, until `consent(true)`. `SYNTHETIC`: for
   * monitoring.
   * @defaultValue none is sent, which means `PERSONALIZED`
   */
  userContext?: 'PERSONALIZED' | 'UNPERSONALIZED' | 'ANONYMOUS' | 'SYNTHETIC';
  /** Logs each notification, and what was decided when the page went, to the console. */
  debug?: boolean;
};

/** The visitor's two keys, as every request to Elevate carries them. */
export type Keys = {
  /** The `customerKey` parameter of the API: identifies the visitor. Empty with `userContext: 'UNPERSONALIZED'`. */
  customerKey: string;
  /** The `sessionKey` parameter of the API: identifies the session. */
  sessionKey: string;
};

/** What is pushed: options, or a function that is called with the tracker. */
export type Pushed = Config | ((tracker: Tracker) => void);

/** The page's handle, `window.elevateTracker`. No member throws: bad input is named in one `console.error`. */
export type Tracker = {
  /**
   * Sends a click notification that no element stands for: `POST …/notifications/click` of the API.
   * @param ticket as Elevate gave it, at most 16,384 characters
   */
  click(ticket: string): void;
  /**
   * Sends any other notification of the API, by `POST …/notifications/{type}`. Each is activity, which keeps the session
   * alive or starts one, but for `ad-impression`: that does neither.
   * @param type such as `add-favorite`: 1 to 64 characters of `a`–`z` and `-`, the first one a letter; not `end`
   * @param body sent as JSON, such as `{ productKey: '…' }`
   */
  notify(type: string, body?: unknown): void;
  /** Ends the session, by the end notification of the API; the next activity starts a new one. */
  end(): void;
  /**
   * The visitor signed in: from now on this customer key, in the same session.
   * @param customerKey not empty, no `@`: a random UUID that the shop stores for the customer
   */
  identify(customerKey: string): void;
  /** The visitor signed out: ends the session, then both keys are new. */
  reset(): void;
  /**
   * The visitor's answer on this page. `true`: the tracker stores and sends, first of all what has waited. `false`: it
   * drops what waits, deletes all that it stored, and stops. Anything but `true` counts as `false`.
   */
  consent(granted: boolean): void;
  /** The keys for the page's own requests to Elevate; null where there are none, as before consent. */
  keys(): Keys | null;
  /** Takes options and functions at any time; options change nothing after the start. */
  push(...items: Pushed[]): void;
  /** The version of this package. */
  version: string;
  /** What was given, as text, by the names that options have in attributes: `options['cluster-id']`. A frozen copy. */
  options: Readonly<{ [option: string]: string | undefined }>;
};

/** What the event `elevate:notification` on the document tells of a notification that was handed to the browser. */
export type NotificationDetail = {
  /** `click`, `end`, or another notification of the API. */
  type: string;
  /** The address that it is posted to, keys included. */
  url: string;
  /** JSON; none with `end`. */
  body: string | undefined;
  /** Whether the browser took it; no more can be known. https://www.w3.org/TR/beacon/#return-value */
  queued: boolean;
};

declare global {
  interface Window {
    /** An array until the tracker has started, and the tracker itself from then on. */
    elevateTracker?: unknown[] | Tracker;
  }
  interface DocumentEventMap {
    'elevate:notification': CustomEvent<NotificationDetail>;
  }
}

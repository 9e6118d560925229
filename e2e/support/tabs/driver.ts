export type Button = 'left' | 'middle' | 'right';
export type Point = { x: number; y: number };

/** What an engine must offer for one tab; everything else is built on it, alike for all engines. */
export type Driver = {
  /** Types an address and waits for the page's load event. */
  goto(url: string): Promise<void>;
  /** The browser's own buttons; they wait for nothing. */
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Runs a function in the page and awaits what it returns. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  move(point: Point): Promise<void>;
  buttonDown(button: Button): Promise<void>;
  buttonUp(button: Button): Promise<void>;
  click(point: Point, button: Button, count: number): Promise<void>;
  tap(point: Point): Promise<void>;
  /** Drags a finger from one point to another; absent where the engine's driver has no such finger. */
  swipe?(from: Point, to: Point): Promise<void>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Shows something else in the tab's place, and the tab again; absent where the driver shows all tabs at once. */
  turnAway?(): Promise<void>;
  turnBack?(): Promise<void>;
  /** Puts the page on paper that nobody gets; absent where the driver cannot. */
  print?(): Promise<void>;
  /** Closes the tab as its user would: the page sees `pagehide`, and its beacons leave. */
  close(): Promise<void>;
};

export type Cookie = {
  name: string;
  value: string;
  domain: string;
  path: string;
  /** Seconds since the epoch; absent for a session cookie. */
  expires?: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite?: string;
};

/** A browser profile: its cookies, storage and cache. */
export type Profile = {
  /** A tab that stays, for whatever no visitor does. */
  aside: Driver;
  open(): Promise<Driver>;
  /** The next tab that a page opens; called before the act that opens it. */
  nextOpened(): Promise<Driver>;
  cookies(): Promise<Cookie[]>;
  clearCookies(): Promise<void>;
  /** Cuts the network off, in all tabs; absent where the engine's driver cannot. */
  setOffline?(offline: boolean): Promise<void>;
  /**
   * Closes what is open and forgets these origins' cookies, if not more. Other things stored go by port and may stay.
   */
  empty(origins: string[]): Promise<void>;
};

export type Browser = { newProfile(): Promise<Profile>; close(): Promise<void> };

/** Browsers may take a single leap for no movement at all. */
export const onTheWay = (from: Point, to: Point): Point[] =>
  [1, 2, 3, 4].map((step) => ({
    x: from.x + ((to.x - from.x) * step) / 4,
    y: from.y + ((to.y - from.y) * step) / 4,
  }));

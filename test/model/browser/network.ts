/** What becomes of requests: whether the browser takes them, and whether they arrive. */
import type { Browser } from './browser.ts';
import type { Page } from './page.ts';

export type Network = {
  /** What the browser says of itself. */
  onLine: boolean;
  reaches: boolean;
  takesBeacons: boolean;
};

export const NETWORKS = {
  fine: { onLine: true, reaches: true, takesBeacons: true },
  // Browsers take beacons all the same, and lose them.
  offline: { onLine: false, reaches: false, takesBeacons: true },
  // Virtual adapters and some desktops make a browser say so.
  'said to be offline': { onLine: false, reaches: true, takesBeacons: true },
  // A blocker is at work.
  blocked: { onLine: true, reaches: false, takesBeacons: false },
  'full of beacons': { onLine: true, reaches: true, takesBeacons: false },
} satisfies Record<string, Network>;

/** In ms, until a fetch is answered. */
export const LATENCY = 20;

/** A request that the browser took. */
export type Attempt = {
  page: Page;
  url: string;
  body: string | undefined;
  /** The date. */
  time: number;
  /** By the clock; of a beacon nobody learns an answer. */
  tried: number;
  answered: number;
  arrives: boolean;
};

export function networkOf(browser: Browser, page: Page) {
  const { clock } = browser;

  function hand(url: string, body: string | undefined, answered: number): boolean {
    const arrives = browser.network.reaches;
    const attempt = { page, url, body, time: clock.date(), tried: clock.passed, answered, arrives };
    browser.attempts.push(attempt);
    if (arrives) browser.sent.push(attempt);
    return arrives;
  }

  return {
    sendBeacon(url: string, body?: string): boolean {
      const { takesBeacons } = browser.network;
      if (takesBeacons) hand(url, body, clock.passed);
      return takesBeacons;
    },
    fetch(url: string, { method, mode, keepalive, body, headers }: RequestInit = {}): Promise<unknown> {
      if (method !== 'POST' || mode !== 'no-cors' || !keepalive || headers)
        browser.faults.push(`a fetch that a page does not outlive, or with a preflight: ${url}`);
      const arrives = hand(url, body as string | undefined, clock.passed + LATENCY);
      clock.promised();
      return new Promise((resolve, reject) =>
        clock.setTimeout(
          page,
          () => {
            clock.promised();
            if (arrives) resolve({ type: 'opaque', ok: false, status: 0 });
            else reject(new TypeError('Failed to fetch'));
          },
          LATENCY,
        ),
      );
    },
  };
}

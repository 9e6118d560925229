/** What the recorder leaves in each page, for the tests to ask. */
export type Recorder = {
  /** Names the document. */
  page: string;
  /** Reports made so far. */
  count: number;
  send(url: string, body?: string): void;
};

export type Report = {
  page: string;
  /** Counts a page's reports, from 1. */
  number: number;
  level: 'uncaught' | 'error' | 'warning' | 'log';
  text: string;
};

/**
 * The first script of each page that the tests serve, where it runs as its own text. It tells the server of errors
 * and of what goes to the console, and touches neither cookies nor storage, as both are what the tests look at.
 */
export function record(): void {
  const { src } = document.currentScript as HTMLScriptElement;
  const reports = src.replace('/recorder.js', '/reports');
  // Kept, since tests take them away from the page; the first is missing where a setting forbids it.
  const sendBeacon = navigator.sendBeacon?.bind(navigator);
  const fetch = window.fetch.bind(window);
  const recorder: Recorder = { page: Math.random().toString(36).slice(2), count: 0, send };
  let leaving = false;

  function send(url: string, body?: string): void {
    if (!sendBeacon?.(url, body)) void fetch(url, { method: 'POST', body: body ?? null, mode: 'no-cors' });
  }

  function report(level: Report['level'], values: unknown[]): void {
    // Firefox loses beacons when a page sends several as it goes, and the tracker's own is the one that counts.
    if (leaving && level === 'log') return;
    recorder.count += 1;
    const { page, count: number } = recorder;
    const text = values.map(print).join(' ');
    send(reports, JSON.stringify({ page, number, level, text } satisfies Report));
  }

  function print(value: unknown): string {
    return typeof value === 'object' && !(value instanceof Error) ? JSON.stringify(value) : String(value);
  }

  function listen(method: 'error' | 'warn' | 'log' | 'info' | 'debug', level: Report['level']): void {
    const original = console[method];
    console[method] = (...values: unknown[]) => {
      original.apply(console, values);
      report(level, values);
    };
  }

  listen('error', 'error');
  listen('warn', 'warning');
  listen('log', 'log');
  listen('info', 'log');
  listen('debug', 'log');
  addEventListener('error', (event) => report('uncaught', [event.error ?? event.message]));
  addEventListener('unhandledrejection', (event) => report('uncaught', [event.reason]));
  addEventListener('pagehide', () => {
    leaving = true;
  });
  addEventListener('pageshow', () => {
    leaving = false;
  });

  Object.defineProperty(window, Symbol.for('recorder'), { value: recorder });
}

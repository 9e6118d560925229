/** One page of a shop, on which the built tracker runs in whatever surroundings. */
import { judge } from '../../stand-in/rules.ts';
import { createBrowser, type Sent } from '../model/browser/browser.ts';
import { element } from '../model/browser/elements.ts';
import { ENGINES, type Engine } from '../model/browser/engines.ts';
import { loadPage } from '../model/browser/page.ts';

export const HOST = 'www.shop.example';
export const GOOD = { 'data-cluster-id': 'w1', 'data-market': 'UK', 'data-api': 'v2' };
export const BASE = 'https://w1.api.esales.apptus.cloud/api/v2/notifications/';

type Surroundings = {
  /** Of the script tag. */
  attributes?: Record<string, string>;
  /** What lies in localStorage, and what is written to `document.cookie`, before the page is opened. */
  entries?: Record<string, string>;
  cookies?: string[];
  globals?: Record<string, unknown>;
};

export function openPage({ attributes = GOOD, entries = {}, cookies = [], globals }: Surroundings = {}) {
  const browser = createBrowser(ENGINES[0] as Engine, attributes);
  const { clock, jar, sent, said } = browser;
  const area = browser.area(HOST);
  for (const [key, value] of Object.entries(entries)) area.put(key, value);
  for (const cookie of cookies) jar.write(HOST, `${cookie};Path=/`);
  const page = loadPage(browser, 'page', HOST, globals);

  return {
    page,
    sent,
    said,
    area,
    cookies: () => jar.read(HOST),
    pass: clock.pass,

    click(ticket: string, type?: string): void {
      const attributes = {
        'data-elevate-ticket': ticket,
        ...(type && { 'data-elevate-notification': type }),
      };
      // The same ticket is another click only after a while.
      clock.pass(1000);
      page.emit('click', {
        button: 0,
        composedPath: () => [element('p', attributes)],
        timeStamp: clock.passed,
      });
    },
  };
}

/** Opens a page in whose queue such notifications wait, and gives it time to send what it will. */
export async function openWaiting(values: unknown[]) {
  const waiting = values.map((value, index) => [
    `elevate-tracker-${Date.UTC(2026, 0, 1)}-${index}abcd`,
    JSON.stringify(value),
  ]);
  const opened = openPage({ entries: Object.fromEntries(waiting) });
  opened.pass(100);
  // The lock is granted a turn later.
  await new Promise(setImmediate);
  return opened;
}

/** What the cluster would say against these requests, and which of them go to another address. */
export function refused(sent: Sent[], base = BASE): string[] {
  return sent.flatMap(({ url, body = '' }) => {
    const { href, pathname, searchParams } = new URL(url);
    const path = pathname.replace(/^.*(?=\/api\/)/, '');
    const query = Object.fromEntries(searchParams);
    const { message } = judge({ method: 'POST', path, query, contentType: body && 'text/plain', body });
    return href.startsWith(base) ? message || [] : `not to ${base}: ${url}`;
  });
}

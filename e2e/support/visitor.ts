import { delayed, withDelays } from './delays.ts';
import type { Recorder, Report } from './site/recorder.ts';
import { isFresh, type Site } from './site/site.ts';
import { clearCookies, readCookies } from './tabs/cookies.ts';
import type { Cookie, Driver, Profile } from './tabs/driver.ts';
import { poll } from './tabs/poll.ts';
import { type Tab, tabOn } from './tabs/tab.ts';

export type Visitor = ReturnType<typeof visitorOf>;

/** Somebody with an empty browser profile, and any number of tabs. */
export function visitorOf(profile: Profile, sites: Site[]) {
  const open = new Set<Driver>();
  const reports = () => inOrder(sites.flatMap((site) => site.reports()));

  function register(driver: Driver): Tab {
    open.add(driver);
    const close = async () => {
      open.delete(driver);
      await driver.close();
    };
    const whole = { ...driver, close };
    return tabOn(withDelays ? delayed(whole) : whole);
  }

  /** Sends a request from each open tab, or a fresh one where there is none; returns how many that were. */
  async function send(url: string): Promise<number> {
    for (const driver of open) await ask(driver, sendFromPage, url);
    if (open.size > 0) return open.size;
    await profile.aside.goto(url);
    return 1;
  }

  /** Everything that pages reported up to now, also those that are gone. */
  async function reported(): Promise<Report[]> {
    for (const driver of open) {
      const recorder = await ask(driver, readRecorder, undefined);
      await poll('the reports of a page', () => {
        const arrived = reports().filter(({ page }) => page === recorder?.page);
        return arrived.length >= (recorder?.count ?? 0);
      });
    }
    return reports();
  }

  return {
    newTab: async () => register(await profile.open()),

    /** The tab that the page opens while acting. */
    async tabOpenedBy(act: () => Promise<unknown>): Promise<Tab> {
      const [driver] = await Promise.all([profile.nextOpened(), act()]);
      const tab = register(driver);
      await tab.waitFor(() => location.href !== 'about:blank' && document.readyState === 'complete');
      return tab;
    },

    /** Those of the hosts that were visited. */
    async cookies(): Promise<Cookie[]> {
      const hosts = sites.flatMap((site) => site.origins()).map((origin) => `.${new URL(origin).hostname}`);
      const all = await readCookies(profile, open);
      return all.filter(({ domain }) => hosts.some((host) => host.endsWith(domain.replace(/^\.?/, '.'))));
    },
    clearCookies: () => clearCookies(profile, open),
    setOffline: profile.setOffline,
    send,

    /** What pages have reported, as far as it has arrived. */
    said: () => reports().map(({ level, text }) => `${level}: ${text}`),

    /** What went to the console, in all tabs. */
    messages: async () =>
      (await reported())
        .filter(({ level }) => level !== 'uncaught')
        .map(({ level, text }) => ({ level, text })),

    /** Uncaught errors and unhandled rejections, in all tabs. */
    errors: async () =>
      (await reported()).filter(({ level }) => level === 'uncaught').map(({ text }) => text),

    async close(): Promise<void> {
      await reported();
      await profile.empty(sites.filter(({ host }) => !isFresh(host)).flatMap((site) => site.origins()));
    },
  };
}

/** Page by page, each one's as it made them: on several connections one report may overtake another. */
function inOrder(reports: Report[]): Report[] {
  const pages = reports.map(({ page }) => page);
  return reports.sort(
    (one, other) => pages.indexOf(one.page) - pages.indexOf(other.page) || one.number - other.number,
  );
}

/** Asks a page that may just be giving way to another one. */
async function ask<Answer, Argument>(
  driver: Driver,
  run: (argument: Argument) => Answer,
  argument: Argument,
): Promise<Answer> {
  const answered = await poll('an answer of the page', () =>
    driver.evaluate(run, argument).then(
      (answer) => ({ answer }),
      () => undefined,
    ),
  );
  return (answered as { answer: Answer }).answer;
}

function sendFromPage(url: string): void {
  const recorder = (window as never)[Symbol.for('recorder')] as Recorder | undefined;
  if (recorder) recorder.send(url);
  else navigator.sendBeacon(url);
}

function readRecorder(): { page: string; count: number } | undefined {
  const recorder = (window as never)[Symbol.for('recorder')] as Recorder | undefined;
  return recorder && { page: recorder.page, count: recorder.count };
}

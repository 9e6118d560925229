import type { Browser, Cookie, Profile } from '../driver.ts';
import { poll } from '../poll.ts';
import { newSession, type Send } from './webdriver.ts';
import { driverOf, SCRIPT } from './webdriver-driver.ts';
import { startWebKitDriver } from './webkit-process.ts';

export async function launchByWebDriver(executablePath: string, settings: string[] = []): Promise<Browser> {
  let driver = await startWebKitDriver();
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: executablePath, args: ['--automation', ...settings] },
  };

  /** WebKitGTK starts now and then and hangs, before there is a session: then once more. */
  async function startAnew(): Promise<Send> {
    await driver.stop();
    driver = await startWebKitDriver();
    return newSession(driver.address, capabilities);
  }

  return {
    async newProfile() {
      const send = await newSession(driver.address, capabilities).catch(startAnew);
      return profileOf(send, await send<string>('GET', '/window'));
    },
    close: () => driver.stop(),
  };
}

/** The session's first window is kept aside: a session ends with its last window. */
function profileOf(send: Send, aside: string): Profile {
  const inWindow = windowSwitch(send);
  const handles = () => send<string[]>('GET', '/window/handles');
  /** Those made for visitors, and the one that no visitor has now. */
  const made = new Set<string>();
  let spare: string | undefined;
  const opened = async () => (await handles()).filter((handle) => handle !== aside && handle !== spare);

  /** A window, since in a tab of a window that shows another one no pointer works. */
  async function newWindow(): Promise<string> {
    const { handle } = await inWindow(aside)<{ handle: string }>('POST', '/window/new', { type: 'window' });
    return handle;
  }

  return {
    aside: driverOf(inWindow(aside)),
    async open() {
      const handle = spare ?? (await newWindow());
      spare = undefined;
      made.add(handle);
      return driverOf(inWindow(handle));
    },
    async nextOpened() {
      const before = await handles();
      const next = await poll('a new tab', async () =>
        (await handles()).find((handle) => !before.includes(handle)),
      );
      return driverOf(inWindow(next as string));
    },
    cookies: async () => {
      const seen = new Map<string, Cookie>();
      // A page gets to know those of its own host only.
      for (const handle of await opened()) {
        const cookies = await inWindow(handle)<(Cookie & { expiry?: number })[]>('GET', '/cookie');
        for (const { expiry, ...cookie } of cookies) {
          const { name, domain, path } = cookie;
          seen.set(`${name} ${domain} ${path}`, expiry ? { ...cookie, expires: expiry } : cookie);
        }
      }
      return [...seen.values()];
    },
    async clearCookies() {
      const [handle = aside] = await opened();
      await inWindow(handle)('DELETE', '/cookie');
    },
    async empty(origins) {
      // One is left for the next visitor, as a new one starts a process, the dearest part of most tests.
      const left = await opened();
      spare ??= left.find((handle) => made.has(handle));
      for (const handle of left) {
        if (handle === spare) await inWindow(handle)('POST', '/url', { url: 'about:blank' });
        else await inWindow(handle)('DELETE', '/window');
      }
      // Cookies can be deleted only where they are seen, best from a page that nobody has made.
      for (const origin of origins) {
        await inWindow(aside)('POST', '/url', { url: `${origin}/nothing` });
        await inWindow(aside)('DELETE', '/cookie');
      }
    },
  };
}

/**
 * Commands go to the current window, so each is preceded by a switch to its own, one after another. A switch gives the window
 * the focus, too, which a script does without: so nothing is switched for one where that is the current window anyhow.
 */
function windowSwitch(send: Send): (handle: string) => Send {
  let current: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return (handle) =>
    <Answer>(...command: Parameters<Send>) => {
      const [method, path] = command;
      const answer = last.then(async () => {
        if (path !== SCRIPT || current !== handle) await send('POST', '/window', { handle });
        current = method === 'DELETE' && path === '/window' ? undefined : handle;
        return send<Answer>(...command);
      });
      last = answer.catch(() => undefined);
      return answer;
    };
}

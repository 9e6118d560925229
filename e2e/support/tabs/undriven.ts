import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/machine/browsers.mjs';
import { QUIET } from './launch-options.ts';
import { poll } from './poll.ts';

const HALF_A_MINUTE = 30_000;

export type Undriven = Awaited<ReturnType<typeof launchUndriven>>;

/** A Chromium that nobody drives, as some things do not happen while a debugger looks on. */
export async function launchUndriven() {
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium here');
  const lobby = await openLobby();
  const profile = await mkdtemp(join(tmpdir(), 'visitor-'));
  const options = [
    ...QUIET,
    '--headless=new',
    '--no-sandbox',
    '--disable-popup-blocking',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(found.executablePath, [...options, lobby.url], { stdio: 'ignore' });
  const close = async () => {
    const exit = once(browser, 'exit');
    browser.kill();
    await exit;
    lobby.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Starting takes longer than all that a page does, the more so on a busy machine.
  await lobby.entered(HALF_A_MINUTE).catch(async (error) => {
    await close();
    throw error;
  });
  return { open: lobby.open, close };
}

/** A page that asks for addresses, and opens each in a tab of its own. */
const LOBBY = `<!doctype html><title>Lobby</title><script>
  (async () => {
    for (;;) open(await (await fetch('/next')).text(), '_blank', 'noopener');
  })();
</script>`;

async function openLobby() {
  let asking: ServerResponse | undefined;
  const server = createServer(({ url }, response) => {
    if (url === '/next') asking = response;
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(url === '/' ? LOBBY : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const entered = (timeout?: number) => poll('a browser that nobody drives', () => asking, timeout);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    entered,

    async open(url: string): Promise<void> {
      const response = await entered();
      asking = undefined;
      response.end(url);
    },

    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { freePort } from '../free-port.ts';
import { poll } from '../poll.ts';
import { isReady } from './webdriver.ts';

/** Without a graphics card, drawing as if there were one takes a fifth of the processor's time. */
const DRAWING = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1' };

/** Starts WebKitGTK's driver, and a display for it where there is none. */
export async function startWebKitDriver(): Promise<{ address: string; stop(): Promise<void> }> {
  const display = process.env.DISPLAY ? undefined : await startDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...DRAWING, DISPLAY: display?.name ?? process.env.DISPLAY },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await poll('WebKitWebDriver to start', () => isReady(address));
  return {
    address,
    async stop() {
      await end(driver);
      if (display) await end(display.server);
    },
  };
}

async function startDisplay(): Promise<{ name: string; server: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return { name: `:${String(number).trim()}`, server };
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/browsers.mjs';

/** Opens an address in a Chromium that nobody drives, as some things do not happen while a debugger looks on. */
export async function openUndriven(url: string): Promise<{ close(): Promise<void> }> {
  const found = await findBrowser('chromium');
  if (!found) throw new Error('No Chromium here');
  const profile = await mkdtemp(join(tmpdir(), 'visitor-'));
  const options = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(found.executablePath, [...options, url], { stdio: 'ignore' });
  return {
    async close() {
      const exit = once(browser, 'exit');
      browser.kill();
      await exit;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Takes the pictures of docs/inspector.md: the demo, with the inspector open, in both themes. */
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../scripts/machine/browsers.mjs';
import { startCluster } from '../stand-in/cluster.ts';
import { listen } from './servers/listen.ts';
import type { Sites } from './servers/sites.ts';
import { storefront } from './servers/storefront.ts';

const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const PANEL = { width: 400, height: 560 };
const WINDOW = { width: 1000, height: PANEL.height };

const sites: Sites = { shop: '', cluster: '', elsewhere: '' };
const shop = await listen(storefront(sites), 0);
const cluster = await startCluster();
Object.assign(sites, { shop: shop.origin, cluster: cluster.origin, elsewhere: shop.origin });

const browser = await chromium.launch({ ...(await findBrowser('chromium')) });
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ viewport: WINDOW, colorScheme, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'demo-panel', value: 'closed', url: shop.origin }]);
  const page = await context.newPage();
  await page.goto(shop.origin);
  const inspector = page.locator('elevate-inspector');
  await page.click('[data-inspector]');
  await inspector.locator('button[name=hold]').click();
  await page.locator('.card').first().click();
  await inspector.locator('button[name=ask]').click();
  await page.waitForFunction(said, '204');
  await page.screenshot({ path: `${IMAGES}inspector-${colorScheme}.png` });
  await inspector.locator('[part=tracker] > summary').click();
  await inspector.locator('[part=session] > summary').click();
  await shootPanel(page, `inspector-parts-${colorScheme}`);
  await context.close();
}
await browser.close();
await Promise.all([shop.close(), cluster.close()]);

function said(text: string): boolean {
  const verdict = document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('[part=verdict]');
  return !!verdict?.textContent?.includes(text);
}

async function shootPanel(page: Page, name: string): Promise<void> {
  const clip = { ...PANEL, x: WINDOW.width - PANEL.width, y: 0 };
  await page.screenshot({ path: `${IMAGES}${name}.png`, clip });
}

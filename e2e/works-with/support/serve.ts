import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../../support/site/site.ts';
import { LISTENERS } from './listeners.ts';
import { BUILT } from './paths.ts';

/** Serves a file of a package, which `import.meta.resolve` has found, as pages load it by a script tag. */
export const servePackaged = (shop: Site, address: string, file: string) =>
  shop.answer(address, (_, response) => response.sendFile(fileURLToPath(file)));

/**
 * Serves all that was built for a library, below the root of the shop: `main.js` of what Vite has bundled, or the pages
 * of a whole site, each without the end of its name (`/index.html`, `.html`), and with
 * this first in its head.
 */
export function serveBuilt(shop: Site, library: string, head = ''): void {
  const files = readdirSync(BUILT + library, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((entry) => entry.isFile())) {
    const file = `${parentPath}/${name}`;
    const address = file.slice((BUILT + library).length);
    if (extname(name) !== '.html')
      shop.answer(address, (_, response) => response.sendFile(file, { dotfiles: 'allow' }));
    else
      shop.document(
        address.replace(/(\/index)?\.html$/, '') || '/',
        counted(readFileSync(file, 'utf8'), head),
      );
  }
}

/** A page in which the tracker's listeners are counted. */
export const counted = (html: string, head = '') => html.replace('<head>', `<head>${LISTENERS}${head}`);

/** Writes dist/inspector-bookmarklet.txt: the inspector as one `javascript:` address, for a bookmark to keep. */
import { readFileSync, writeFileSync } from 'node:fs';

const inspector = new URL('../../dist/elevate-inspector.js', import.meta.url);
const bookmarklet = new URL('../../dist/inspector-bookmarklet.txt', import.meta.url);

const code = readFileSync(inspector, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '');
// A page gives way to the text that such an address returns, so it returns none. `#` is all that encodeURI leaves and
// an address cannot hold.
writeFileSync(bookmarklet, `javascript:${encodeURI(`${code}void 0`).replaceAll('#', '%23')}\n`);

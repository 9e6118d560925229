/** Writes into the README what it tells of the built files: their size and their hashes. */
import { readFileSync, writeFileSync } from 'node:fs';

const readme = new URL('../../README.md', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('../../dist/manifest.json', import.meta.url), 'utf8'));

let text = readFileSync(readme, 'utf8');
fill(
  /(?<=, )[\d.]+ kB(?= over the wire)/,
  () => `${(manifest['elevate-tracker.js'].brotli / 1000).toFixed(1)} kB`,
);
fill(/(?<=\/([^"/]+)"\s+integrity=")[^"]*/g, (_, file) => manifest[file].integrity);
writeFileSync(readme, text);

/**
 * @param {RegExp} place
 * @param {(match: string, ...groups: string[]) => string} value
 */
function fill(place, value) {
  if (text.search(place) < 0) throw new Error(`The README has no place for ${place}`);
  text = text.replace(place, value);
}

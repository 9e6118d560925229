/**
 * Writes dist/manifest.json: what each built file weighs, and the hash by which a page may insist on it. Then notes from
 * which sources they were built.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { integrityOf, noteSources } from './sources.mjs';

const folder = new URL('../../dist/', import.meta.url);

const files = readdirSync(folder)
  .filter((name) => !['manifest.json', 'sources.sha256'].includes(name) && !name.endsWith('.map'))
  .sort();
const manifest = Object.fromEntries(
  files.map((name) => [name, measure(readFileSync(new URL(name, folder)))]),
);
writeFileSync(new URL('manifest.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
noteSources();

/** @param {Buffer} content */
function measure(content) {
  return {
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
    integrity: integrityOf(content),
  };
}

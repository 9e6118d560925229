/** Tells whether `dist` is what the sources build: a build leaves their hash beside what it made. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);
const note = new URL('sources.sha256', dist);

/** Besides `src`. Whether the packages that build do so as before, `npm test` tells. */
const CONFIGURATION = ['rollup.config.mjs', 'tsconfig.json'];

export const noteSources = () => writeFileSync(note, `${hashOfSources()}\n`);

/** Times of files tell nothing here: a checkout gives sources and `dist` the same. */
export const isBuilt = () =>
  existsSync(note) && readFileSync(note, 'utf8').trim() === hashOfSources() && isComplete();

function hashOfSources() {
  const sources = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = [...sources, ...CONFIGURATION.map((name) => fileURLToPath(new URL(name, root)))];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** A build that broke off leaves files that the manifest does not know. */
function isComplete() {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
  return Object.entries(manifest).every(([name, { integrity }]) => {
    const file = new URL(name, dist);
    return existsSync(file) && integrityOf(readFileSync(file)) === integrity;
  });
}

/** @param {Buffer} content */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { build } from 'vite';
import { BUILT, WORKS_WITH } from './paths.ts';

/**
 * Makes what pages with libraries need, once for all tests: for each folder of a kind's folder, if it has changed since.
 * A `main.js` or `main.jsx` is bundled by Vite, by way of the `index.html` and with the `vite.config.js` beside it if there
 * are such; a framework that builds whole sites has a `build.mjs`, which is run there and given the folder to build into.
 */
export default async function buildLibraries(): Promise<void> {
  await Promise.all(readLibraries().filter(isStale).map(buildLibrary));
}

function readLibraries(): string[] {
  const kinds = foldersIn(WORKS_WITH).filter((path) => !/\/(support|node_modules)$/.test(path));
  return kinds.flatMap(foldersIn);
}

async function buildLibrary(folder: string): Promise<void> {
  const outDir = BUILT + basename(folder);
  rmSync(outDir, { recursive: true, force: true });
  await (existsSync(`${folder}/build.mjs`) ? runBuild(folder, outDir) : bundle(folder, outDir));
  writeFileSync(stampOf(folder), stateOf(folder));
}

async function runBuild(folder: string, outDir: string): Promise<void> {
  const child = spawn(process.execPath, ['build.mjs', outDir], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${folder}/build.mjs failed`);
}

async function bundle(folder: string, outDir: string): Promise<void> {
  const [input] = readdirSync(folder)
    .filter((file) => /^(index\.html|main\.jsx?)$/.test(file))
    .sort();
  const config = `${folder}/vite.config.js`;
  await build({
    configFile: existsSync(config) && config,
    logLevel: 'error',
    root: folder,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      rolldownOptions: { input: `${folder}/${input}`, output: { entryFileNames: 'main.js' } },
    },
  });
}

const isStale = (folder: string) =>
  !existsSync(stampOf(folder)) || readFileSync(stampOf(folder), 'utf8') !== stateOf(folder);

const stampOf = (folder: string) => `${BUILT + basename(folder)}/.built-from`;

/** A fingerprint of all that the library is built from. */
function stateOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`).sort();
  const hash = createHash('sha256');
  for (const path of [...paths, `${WORKS_WITH}package-lock.json`, import.meta.filename])
    hash.update(relative(WORKS_WITH, path)).update(readFileSync(path));
  return hash.digest('hex');
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => `${folder.replace(/\/$/, '')}/${name}`);
}

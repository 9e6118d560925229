import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type ecmaVersion, parse } from 'acorn';

const DIST = `${import.meta.dirname}/../../dist`;
const scripts = readdirSync(DIST).filter((name) => /\.m?js$/.test(name));

const reads = (ecmaVersion: ecmaVersion) => (name: string) => {
  // The loader is an expression.
  const text = readFileSync(`${DIST}/${name}`, 'utf8');
  try {
    return parse(name === 'loader.js' ? `(${text})` : text, { ecmaVersion, sourceType: 'module' });
  } catch {
    return undefined;
  }
};

test('whatever reads ES2020 reads each script', () => {
  expect(scripts.filter(reads(2020))).toEqual(scripts);
});

test('the manifest has the hash of each script', () => {
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.json`, 'utf8'));
  const hash = (name: string) =>
    createHash('sha384')
      .update(readFileSync(`${DIST}/${name}`))
      .digest('base64');
  for (const name of scripts) expect(JSON.stringify(manifest), name).toContain(`sha384-${hash(name)}`);
});

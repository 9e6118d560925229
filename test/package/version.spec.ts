import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { version } from '../../src/version.ts';

const changelog = readFileSync(`${import.meta.dirname}/../../CHANGELOG.md`, 'utf8');
const headings = changelog.split('\n').filter((line) => line.startsWith('## '));

test('the script, the package, its lock file and the changelog are of one version', () => {
  expect(version).toBe(manifest.version);
  expect(lock.version).toBe(manifest.version);
  expect(headings[1]).toMatch(new RegExp(`^## ${manifest.version} - `));
});

test('the changelog has what is unreleased first, then each version with its date', () => {
  expect(headings[0]).toBe('## Unreleased');
  for (const heading of headings.slice(1)) expect(heading).toMatch(/^## \d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/);
});

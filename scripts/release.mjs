/**
 * A part of `npm version`: writes the new version into the script, and puts what is unreleased in the changelog under a
 * heading of its own. With `--check` it only tells whether there is anything to release.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const CHANGELOG = new URL('../CHANGELOG.md', import.meta.url);
const VERSION = new URL('../src/version.ts', import.meta.url);
const UNRELEASED = '## Unreleased\n';

const changelog = readFileSync(CHANGELOG, 'utf8');
const [, unreleased = ''] = changelog.split(/^## .*\n/m);
if (!changelog.includes(UNRELEASED) || !unreleased.trim()) {
  console.error('CHANGELOG.md says nothing under "Unreleased": write there what changed');
  process.exit(1);
}

if (!process.argv.includes('--check')) {
  const version = process.env.npm_package_version ?? '';
  const [date] = new Date().toISOString().split('T');
  const heading = `${UNRELEASED}\n## ${version} - ${date}\n`;
  writeFileSync(CHANGELOG, changelog.replace(UNRELEASED, heading));
  writeFileSync(VERSION, readFileSync(VERSION, 'utf8').replace(/'.*'/, `'${version}'`));
}

import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** Imports the package by its own name in a fresh Node, and prints what that changed. */
const IMPORT = `
  const names = () => Object.getOwnPropertyNames(globalThis);
  const before = names();
  const exported = Object.keys(await import('elevate-tracker'));
  const added = names().filter((name) => !before.includes(name));
  console.log(JSON.stringify({ exported, added }));`;

test('importing the package on a server has no effect', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', IMPORT], {
    encoding: 'utf8',
    cwd: `${import.meta.dirname}/../..`,
  });
  expect(JSON.parse(output)).toEqual({ exported: ['start'], added: [] });
});

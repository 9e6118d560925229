import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** Imports a module of the package by its own name in a fresh Node, and prints what that changed. */
const importing = (name: string) => `
  const names = () => Object.getOwnPropertyNames(globalThis);
  const before = names();
  const exported = Object.keys(await import('${name}'));
  const added = names().filter((name) => !before.includes(name));
  console.log(JSON.stringify({ exported, added }));`;

for (const [name, exported] of [
  ['elevate-tracker', 'start'],
  ['elevate-tracker/impressions', 'watchImpressions'],
] as const) {
  test(`importing ${name} on a server has no effect`, () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', importing(name)], {
      encoding: 'utf8',
      cwd: `${import.meta.dirname}/../..`,
    });
    expect(JSON.parse(output)).toEqual({ exported: [exported], added: [] });
  });
}

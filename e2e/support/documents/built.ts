import { readFileSync } from 'node:fs';

/** The text of a file as it is delivered. */
export const built = (name: string): string =>
  readFileSync(`${import.meta.dirname}/../../../dist/${name}`, 'utf8');

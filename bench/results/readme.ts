import { readFileSync, writeFileSync } from 'node:fs';

const README = `${import.meta.dirname}/../../README.md`;
const BEGIN = '<!-- npm run bench -- --readme writes what follows -->';
const END = '<!-- up to here -->';

/** Puts the section between its marks in the README. */
export function writeReadme(section: string): void {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`No "${BEGIN}" … "${END}" in the README`);
  writeFileSync(README, `${text.slice(0, begin + BEGIN.length)}\n\n${section}\n\n${text.slice(end)}`);
}

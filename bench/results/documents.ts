import { readFileSync, writeFileSync } from 'node:fs';

const ROOT = `${import.meta.dirname}/../..`;
const BEGIN = '<!-- npm run bench -- --write writes what follows -->';
const END = '<!-- up to here -->';

/** Puts a section between the marks in each of these documents. */
export function writeDocuments(sections: Record<string, string>): void {
  for (const [document, section] of Object.entries(sections)) {
    const path = `${ROOT}/${document}`;
    const text = readFileSync(path, 'utf8');
    const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
    if (begin < 0 || end < begin) throw new Error(`No "${BEGIN}" … "${END}" in ${document}`);
    writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n${section}\n${text.slice(end)}`);
  }
}

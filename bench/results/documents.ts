import { readFileSync, writeFileSync } from 'node:fs';

const ROOT = `${import.meta.dirname}/../..`;
const begins = (options: string) => `<!-- npm run bench --${options} --write writes what follows -->`;
const END = '<!-- up to here -->';

/**
 * Puts a section between the marks in each of these documents.
 * @param options of the command that measures what stands there
 */
export function writeDocuments(sections: Record<string, string>, options = ''): void {
  const mark = begins(options);
  for (const [document, section] of Object.entries(sections)) {
    const path = `${ROOT}/${document}`;
    const text = readFileSync(path, 'utf8');
    const begin = text.indexOf(mark);
    const end = text.indexOf(END, begin);
    if (begin < 0 || end < begin) throw new Error(`No "${mark}" … "${END}" in ${document}`);
    writeFileSync(path, `${text.slice(0, begin + mark.length)}\n${section}\n${text.slice(end)}`);
  }
}

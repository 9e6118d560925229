import { readFileSync } from 'node:fs';

/** A document of the project, by its path from the root. */
export function readDocument(path: string): string {
  return readFileSync(`${import.meta.dirname}/../../../${path}`, 'utf8');
}

/** What stands in a document to be copied: its code blocks in a language, in order. */
export function recipesIn(document: string, language: string): string[] {
  const blocks = document.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...blocks].filter(([, name]) => name === language).map(([, , code = '']) => code);
}

/** The rows of all tables of a document that have two columns, without the marks of code. */
export function settingsIn(document: string): Record<string, string> {
  const rows = document.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm);
  const plain = (cell = '') => cell.replaceAll('`', '').trim();
  return Object.fromEntries([...rows].map(([, name, value]) => [plain(name), plain(value)]));
}

/** A recipe with what its reader replaces; each of these must be in it. */
export function adapted(recipe: string, replacements: Record<string, string>): string {
  return Object.entries(replacements).reduce((text, [written, own]) => {
    if (!text.includes(written)) throw new Error(`No ${written} to replace in ${text}`);
    return text.replaceAll(written, own);
  }, recipe);
}

/** A recipe in which each of these lines takes the place of the one that begins most like it. */
export function withLines(recipe: string, lines: string[]): string {
  return lines.reduce((text, line) => {
    const [replaced = ''] = text.split('\n').sort((one, other) => alike(other, line) - alike(one, line));
    return text.replace(replaced, () => line);
  }, recipe);
}

/** How many characters two lines begin with in common. */
function alike(one: string, other: string): number {
  const [first, second] = [one.trim(), other.trim()];
  let count = 0;
  while (count < first.length && first[count] === second[count]) count += 1;
  return count;
}

/** What stands under a heading of the second level. */
export function sectionOf(document: string, heading: string): string {
  const section = document.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (!section) throw new Error(`No section ${heading}`);
  return section;
}

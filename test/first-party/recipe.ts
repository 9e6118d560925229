import { readFileSync } from 'node:fs';

/** A recipe of docs/first-party.md, with something else for each of its placeholders, and otherwise word for word. */
export function recipe(language: 'nginx' | 'js', placeholders: Record<string, string>): string {
  const document = readFileSync(`${import.meta.dirname}/../../docs/first-party.md`, 'utf8');
  const [, text = ''] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(document) ?? [];
  return Object.entries(placeholders).reduce((filled, [placeholder, value]) => {
    if (!filled.includes(placeholder)) throw new Error(`The ${language} recipe has no ${placeholder}`);
    return filled.replaceAll(placeholder, value);
  }, text);
}

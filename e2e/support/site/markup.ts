/** Options of the tag by their kebab-case names; undefined leaves one out. */
export type Attributes = Record<string, string | undefined>;

/** The tag as a shop writes it. */
export function tagOf(attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => ` data-${name}="${escaped(value)}"`);
  return `<script async src="/elevate-tracker.js"${written.join('')}></script>`;
}

/** The same for the cluster and the market of the tests, before a site fills it in. */
export const shopTag = (attributes: Attributes = {}): string =>
  tagOf({ endpoint: '{{endpoint}}', market: 'UK', ...attributes });

/** The tag with the options in the script's address. */
export function queryTagOf(options: Record<string, string>): string {
  // A placeholder must stay one.
  const query = Object.entries(options).map(([name, value]) =>
    value.startsWith('{{') ? `${name}=${value}` : `${name}=${encodeURIComponent(value)}`,
  );
  return tagOf({}).replace('.js', `.js?${query.join('&amp;')}`);
}

/** The name of an option in an object that is pushed. */
export const camelCase = (option: string): string =>
  option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A page that is nothing but a head, with the tag or whatever else, and a body. */
export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

export function withRecorder(html: string): string {
  if (!html.includes('<head>')) throw new Error(`No <head> to record errors from in ${html}`);
  return html.replace('<head>', `<head><script src="/recorder.js"></script>`);
}

export function filledIn(html: string, values: Record<string, string>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A page asks for {{${name}}}, which is not known`);
    return value;
  });
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/**
 * Runs sandboxed JavaScript, which sees these globals and no others. Runs in pages as its own text, so everything it uses
 * is within.
 */
export function runCode(code: string, globals: Record<string, unknown>): void {
  const known = { undefined, ...globals } as Record<PropertyKey, unknown>;
  const scope = new Proxy(known, {
    has: () => true,
    get(_, name) {
      if (typeof name === 'string' && !(name in known)) throw new Error(`The sandbox knows no ${name}`);
      return known[name];
    },
  });
  new Function('scope', `with (scope) { (function () { 'use strict';\n${code}\n})(); }`)(scope);
}

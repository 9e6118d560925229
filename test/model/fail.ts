/** Ends a sequence that broke a rule, and says which. */
export function fail(what: string): never {
  throw new Error(what);
}

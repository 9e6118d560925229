/** The interface of localStorage and sessionStorage, over whatever keeps the entries. */

export type Entries = {
  all(): ReadonlyMap<string, string>;
  set(key: string, value: string): void;
  delete(key: string): void;
};

export function storageOf(entries: Entries): object {
  const methods: Record<string, unknown> = {
    getItem: (key: string) => entries.all().get(`${key}`) ?? null,
    setItem: (key: string, value: string) => entries.set(`${key}`, `${value}`),
    removeItem: (key: string) => entries.delete(`${key}`),
    key: (index: number) => [...entries.all().keys()][index] ?? null,
    clear() {
      for (const key of [...entries.all().keys()]) entries.delete(key);
    },
  };
  return new Proxy(methods, {
    get(_, key) {
      if (key === 'length') return entries.all().size;
      return methods[key as string] ?? entries.all().get(key as string);
    },
    set(_, key, value) {
      entries.set(key as string, `${value}`);
      return true;
    },
    deleteProperty(_, key) {
      entries.delete(key as string);
      return true;
    },
    ownKeys: () => [...entries.all().keys()],
    getOwnPropertyDescriptor: (_, key) => ({
      value: entries.all().get(key as string),
      enumerable: true,
      configurable: true,
    }),
  });
}

/** A tab's sessionStorage for an origin. */
export const sessionStorageOf = (entries: Map<string, string>): object =>
  storageOf({
    all: () => entries,
    set: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key),
  });

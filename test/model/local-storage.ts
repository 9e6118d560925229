/** An origin's localStorage: a page sees its own writes at once, those of other pages some milliseconds later. */
import type { Clock } from './clock.ts';

/** In ms, as browsers were measured to take. */
const INVISIBLE = 5;

type Write = { page: object; key: string; value: string | undefined; time: number };

export type Area = {
  /**
   * `localStorage` as one page sees it.
   * @param stored is told of each entry that the page writes
   */
  seenBy(page: object, stored: (key: string) => void): object;
  /** The value on which all pages agree in the end. */
  peek(key: string): string | undefined;
  /** Other code's write, seen by all. */
  put(key: string, value: string): void;
  names(): string[];
  clear(): void;
};

export function createArea(clock: Clock): Area {
  const settled = new Map<string, string>();
  let pending: Write[] = [];

  function apply(map: Map<string, string>, { key, value }: Write): void {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }

  function settle(before: number): void {
    if (!pending.length) return;
    for (const write of pending) if (write.time <= before) apply(settled, write);
    pending = pending.filter((write) => write.time > before);
  }

  function view(page: object): Map<string, string> {
    settle(clock.passed - INVISIBLE);
    if (!pending.length) return settled;
    const seen = new Map(settled);
    for (const write of pending) if (write.page === page) apply(seen, write);
    return seen;
  }

  return {
    seenBy(page, stored) {
      const write = (key: string, value?: string) =>
        void pending.push({ page, key, value, time: clock.passed });
      const methods: Record<string, unknown> = {
        getItem: (key: string) => view(page).get(key) ?? null,
        setItem(key: string, value: string) {
          stored(key);
          write(key, `${value}`);
        },
        removeItem: (key: string) => write(key),
      };
      return new Proxy(methods, {
        get: (_, key) => methods[key as string] ?? view(page).get(key as string),
        ownKeys: () => [...view(page).keys()],
        getOwnPropertyDescriptor: (_, key) => ({
          value: view(page).get(key as string),
          enumerable: true,
          configurable: true,
        }),
      });
    },
    peek(key) {
      settle(Infinity);
      return settled.get(key);
    },
    put(key, value) {
      settle(Infinity);
      settled.set(key, value);
    },
    names() {
      settle(Infinity);
      return [...settled.keys()];
    },
    clear() {
      pending = [];
      settled.clear();
    },
  };
}

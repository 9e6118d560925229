/** An origin's localStorage: a page sees its own writes at once, those of other pages some milliseconds later. */
import type { Clock } from './clock.ts';
import { type Entries, storageOf } from './storage.ts';

/** In ms, as browsers were measured to take. */
const INVISIBLE = 5;

/**
 * `full`: it takes no more than it holds at that moment, so that shorter entries and the place of removed ones are
 * taken. `forgetful`: it takes what is written, throws nothing, and keeps nothing.
 */
export type Condition = 'works' | 'full' | 'forgetful' | 'denied';

type Write = { page: object; key: string; value: string | undefined; time: number };

export type Area = {
  condition(): Condition;
  become(condition: Condition): void;
  /**
   * `localStorage` as one page sees it.
   * @param stored is told of each entry that the page writes, also where that is refused
   */
  seenBy(page: object, stored: (key: string, value: string, old?: string) => void): object;
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
  let condition: Condition = 'works';
  let quota = Infinity;

  function apply(map: Map<string, string>, { key, value }: Write): void {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }

  function settle(before: number): void {
    if (!pending.length) return;
    for (const write of pending) if (write.time <= before) apply(settled, write);
    pending = pending.filter((write) => write.time > before);
  }

  function view(page: object): ReadonlyMap<string, string> {
    if (condition === 'denied') throw new DOMException('denied', 'SecurityError');
    settle(clock.passed - INVISIBLE);
    if (!pending.length) return settled;
    const seen = new Map(settled);
    for (const write of pending) if (write.page === page) apply(seen, write);
    return seen;
  }

  const sizeOf = (entries: ReadonlyMap<string, string>): number =>
    [...entries].reduce((size, [key, value]) => size + key.length + value.length, 0);

  function entriesSeenBy(page: object, stored: (key: string, value: string, old?: string) => void): Entries {
    const write = (key: string, value?: string) =>
      void pending.push({ page, key, value, time: clock.passed });
    return {
      all: () => view(page),
      set(key, value) {
        if (condition === 'denied') stored(key, value);
        const seen = view(page);
        stored(key, value, seen.get(key));
        const grown = value.length - (seen.get(key)?.length ?? -key.length);
        if (condition === 'full' && grown > 0 && sizeOf(seen) + grown > quota)
          throw new DOMException('full', 'QuotaExceededError');
        if (condition !== 'forgetful') write(key, value);
      },
      delete(key) {
        view(page);
        write(key);
      },
    };
  }

  return {
    condition: () => condition,
    become(next) {
      settle(Infinity);
      condition = next;
      quota = sizeOf(settled);
    },
    seenBy: (page, stored) => storageOf(entriesSeenBy(page, stored)),
    peek(key) {
      settle(Infinity);
      return settled.get(key);
    },
    put(key, value) {
      settle(Infinity);
      if (condition === 'works') settled.set(key, value);
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

/**
 * localStorage: the getter itself throws where storage is denied, is null in some settings, setItem throws when the
 * quota is used up, and pages put stand-ins of their own there, some of which keep nothing. What it has not been seen to
 * hold is kept in memory for this page. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute
 */
import { attempt } from '../browser/attempt';
import { parse } from '../browser/json';
import { mayStore } from '../options/permission';

const memory: Record<string, string> = {};
/** Whether storage has ever shown something that was stored: then it keeps what it takes. */
let keeps = false;

/** What localStorage itself holds; '' where there is nothing, or it may not be read. */
export const readStored = (name: string, isAllowed = mayStore()): string => {
  const text = (isAllowed && attempt(() => localStorage.getItem(name))) || '';
  if (text) {
    keeps = true;
    delete memory[name];
  }
  return text;
};

/** What an entry holds, in localStorage or else in memory; '' where there is none. */
export const readEntry = (name: string): string => readStored(name) || (memory[name] ?? '');

/** What an entry holds as JSON, nothing inherited; an empty object where it is missing or damaged. */
export const readObject = <T>(name: string): { [member in keyof T]?: unknown } => ({
  __proto__: null,
  ...attempt(() => parse(readEntry(name) || '{}')),
});

/** The names of all entries that begin so, sorted; one may come twice. */
export const entryNames = (prefix: string): string[] => {
  const names = Object.keys(memory);
  attempt(() => {
    for (let index = localStorage.length; index--; ) names.push(`${localStorage.key(index)}`);
  });
  return names.filter((name) => name.startsWith(prefix)).sort();
};

/** Removes all entries that begin so. */
export const removeEntries = (prefix: string): void => {
  for (const name of entryNames(prefix)) writeEntry(name, '');
};

const store = (name: string, text: string): boolean => {
  localStorage.setItem(name, text);
  if (keeps) delete memory[name];
  // Whether it was kept is looked at later: what a task has just written, it does not read back.
  else setTimeout(readStored, 0, name);
  return true;
};

/**
 * Stores an entry when that changes it; an empty text removes it, whatever may be stored.
 * @param isAnnounced tells other code on this page too: the browser's own event reaches other tabs only
 */
export const writeEntry = (name: string, text: string, isAnnounced?: boolean): void => {
  const stored = readStored(name, !text || undefined);
  const old = stored || (memory[name] ?? '');
  if (text && text === stored) return;
  if (text) memory[name] = text;
  else delete memory[name];
  // Where it is full, what it still holds is older.
  if (!text || (mayStore() && !attempt(() => store(name, text))))
    attempt(() => localStorage.removeItem(name));
  // No event can name what is no Storage.
  if (isAnnounced && old !== text)
    attempt(() =>
      dispatchEvent(
        new StorageEvent('storage', {
          key: name,
          oldValue: old || null,
          newValue: text || null,
          storageArea: localStorage,
          url: location.href,
        }),
      ),
    );
};

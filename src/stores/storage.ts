/**
 * localStorage: the getter itself throws where storage is denied, is null in some settings, and setItem throws when
 * the quota is used up. What it does not take, or may not be given, is kept in memory for this page. Nothing here
 * throws. https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute
 */
import { parse } from '../browser/json';
import { mayStore } from '../options/permission';

const memory: Record<string, string> = {};

/** What an entry holds; '' where there is none, or none may be read. */
export const readEntry = (key: string): string => {
  try {
    // What storage refused is newer than what it holds. Reading, too, takes consent.
    return memory[key] ?? ((mayStore() && localStorage.getItem(key)) || '');
  } catch {
    return ''; // denied
  }
};

/** What an entry holds as JSON, nothing inherited; an empty object where it is missing or damaged. */
export const readObject = <T>(key: string): { [member in keyof T]?: unknown } => {
  const object = Object.create(null);
  try {
    return Object.assign(object, parse(readEntry(key)));
  } catch {
    return object;
  }
};

/** The names of all entries that begin so, sorted; one may come twice. */
export const entryNames = (prefix: string): string[] => {
  let names = Object.keys(memory);
  try {
    names = [...names, ...Object.keys(localStorage)];
  } catch {
    // denied
  }
  return names.filter((name) => name.startsWith(prefix)).sort();
};

/**
 * Stores an entry when that changes it; an empty text removes it.
 * @param announced tells other code on this page as well: a `storage` event reaches other tabs only
 */
export const writeEntry = (key: string, newValue: string, announced?: boolean): void => {
  const oldValue = readEntry(key);
  // What storage refused before, it may take now; and where it may not be read, it may be there to be removed.
  if (newValue === oldValue && mayStore() && !(key in memory)) return;
  memory[key] = newValue;
  if (newValue && !mayStore()) return;
  try {
    if (newValue) localStorage.setItem(key, newValue);
    else localStorage.removeItem(key);
    delete memory[key];
    if (announced) {
      const news = {
        key,
        oldValue: oldValue || null,
        newValue: newValue || null,
        storageArea: localStorage,
        url: location.href,
      };
      dispatchEvent(new StorageEvent('storage', news));
    }
  } catch {
    // denied or full: memory has it
  }
};

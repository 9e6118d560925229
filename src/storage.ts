/**
 * localStorage: the getter itself throws where storage is denied, is null in some settings, and setItem throws when
 * the quota is used up. What it does not take is kept in memory for this page. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute
 */

const memory: Record<string, string> = {};

export const readEntry = (key: string): string | null => {
  try {
    // What storage refused is newer than what it holds.
    return memory[key] ?? localStorage.getItem(key);
  } catch {
    return null; // denied
  }
};

/** What an entry holds as JSON; an empty object where it is missing or damaged. */
export const readObject = <T>(key: string): { [member in keyof T]?: unknown } => {
  try {
    return JSON.parse(readEntry(key) as string) ?? {};
  } catch {
    return {};
  }
};

/** The names of all entries, other code's too. */
export const entryNames = (): string[] => {
  try {
    return Object.keys({ ...localStorage, ...memory });
  } catch {
    return Object.keys(memory);
  }
};

/**
 * Stores an entry when that changes it; an empty text removes it.
 * @param announced tells other code on this page as well: a `storage` event reaches other tabs only
 */
export const writeEntry = (key: string, newValue: string, announced?: boolean): void => {
  const oldValue = readEntry(key) ?? '';
  if (newValue === oldValue) return;
  try {
    if (newValue) localStorage.setItem(key, newValue);
    else localStorage.removeItem(key);
    delete memory[key];
    const news = { key, oldValue: oldValue || null, newValue, storageArea: localStorage, url: location.href };
    if (announced) dispatchEvent(new StorageEvent('storage', news));
  } catch {
    memory[key] = newValue;
  }
};

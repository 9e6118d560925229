/**
 * localStorage: the getter itself throws where storage is denied, is null in some settings, and setItem throws when
 * the quota is used up. What it does not take is kept in memory for this page. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute
 */

const memory: Record<string, string> = {};

const readEntry = (key: string): string | null => {
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

/**
 * Stores the object as JSON when that differs from what is there.
 * @param announced tells other code on this page as well: a `storage` event reaches other tabs only
 */
export const writeObject = (key: string, value: object, announced?: boolean): void => {
  const oldValue = readEntry(key);
  const newValue = JSON.stringify(value);
  if (newValue === oldValue) return;
  try {
    localStorage.setItem(key, newValue);
    delete memory[key];
    const news = { key, oldValue, newValue, storageArea: localStorage, url: location.href };
    if (announced) dispatchEvent(new StorageEvent('storage', news));
  } catch {
    memory[key] = newValue;
  }
};

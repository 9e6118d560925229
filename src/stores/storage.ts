/**
 * localStorage: the getter itself throws where storage is denied, is null in some settings, setItem throws when the
 * quota is used up, and pages put stand-ins of their own there, some of which keep nothing. What it does not take, or may
 * not be given, is kept in memory for this page. Nothing here throws.
 * https://html.spec.whatwg.org/multipage/webstorage.html#the-localstorage-attribute
 */
import { parse } from '../browser/json';
import { mayStore } from '../options/permission';

const memory: Record<string, string> = {};
/** Whether storage has ever shown something that was stored: then it keeps what it takes. */
let keeps = false;

/** What localStorage itself holds; '' where there is nothing. */
export const readStored = (name: string): string => {
  try {
    const text = localStorage.getItem(name);
    if (text) keeps = true;
    return text || '';
  } catch {
    return ''; // denied
  }
};

/** What an entry holds, in localStorage where that may be read, or else in memory; '' where there is none. */
export const readEntry = (name: string): string => (mayStore() && readStored(name)) || (memory[name] ?? '');

/** What an entry holds as JSON, nothing inherited; an empty object where it is missing or damaged. */
export const readObject = <T>(name: string): { [member in keyof T]?: unknown } => {
  const object = Object.create(null);
  try {
    return Object.assign(object, parse(readEntry(name)));
  } catch {
    return object;
  }
};

/** The names of all entries that begin so, sorted; one may come twice. */
export const entryNames = (prefix: string): string[] => {
  const names = Object.keys(memory);
  try {
    for (let index = localStorage.length; index--; ) names.push(`${localStorage.key(index)}`);
  } catch {
    // denied
  }
  return names.filter((name) => name.startsWith(prefix)).sort();
};

const store = (name: string, text: string): void => {
  memory[name] = text;
  if (!mayStore()) return;
  try {
    localStorage.setItem(name, text);
    if (keeps) delete memory[name];
    // Whether it was kept is looked at later: what a task has just written, it does not read back.
    else setTimeout(() => readStored(name) && delete memory[name]);
  } catch {
    // Full: what it still holds is older. Where it is denied, this throws as well.
    localStorage.removeItem(name);
  }
};

/** Tells other code on this page as well: the browser's own event reaches other tabs only. */
const announce = (key: string, oldValue: string, newValue: string): void => {
  const news = {
    key,
    oldValue: oldValue || null,
    newValue: newValue || null,
    storageArea: localStorage,
    url: location.href,
  };
  dispatchEvent(new StorageEvent('storage', news));
};

/**
 * Stores an entry when that changes it; an empty text removes it, whatever may be stored.
 * @param announced tells other code on this page too
 */
export const writeEntry = (name: string, text: string, announced?: boolean): void => {
  const old = text ? readEntry(name) : readStored(name);
  if (text === old && !(name in memory)) return;
  try {
    if (text) store(name, text);
    else {
      delete memory[name];
      localStorage.removeItem(name);
    }
    if (announced && old !== text) announce(name, old, text);
  } catch {
    // denied, or no Storage that an event could name: memory has what it is about
  }
};

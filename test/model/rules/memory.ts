/** What pages know alone, where no store keeps it for all. */
import type { Page } from '../browser/page.ts';
import { decodeCookie, type Keys, NAMES } from '../stores.ts';
import { isImpaired, type Model } from '../visit-model.ts';

export type Memory = {
  /** Storage did not take what the page wrote last. */
  isAlone: boolean;
  /** The keys that it had, and the sessions that it ended itself. */
  keys: Record<keyof Keys, Set<string>>;
  ended: Set<string>;
  /** What it wrote into the cookies, which is no news to it when somebody else sets the very same again. */
  cookies: Keys;
};

export function memoryOf({ memories }: Model, page: Page): Memory {
  const memory = memories.get(page) ?? {
    isAlone: false,
    keys: { customerKey: new Set<string>(), sessionKey: new Set<string>() },
    ended: new Set<string>(),
    cookies: {},
  };
  memories.set(page, memory);
  return memory;
}

/** Whether the page goes on with what it knows, whatever the stores hold. */
export const isAlone = (model: Model, page: Page): boolean =>
  isImpaired(model, page.host) || !!model.memories.get(page)?.isAlone;

export const isAnyAlone = (model: Model): boolean =>
  [...model.memories.keys()].some((page) => isAlone(model, page));

/** All keys of a kind that pages may have in their memory only. */
export const keysAlone = (model: Model, name: keyof Keys): string[] =>
  [...model.memories].flatMap(([page, { keys }]) => (isAlone(model, page) ? [...keys[name]] : []));

/** What pages stored, or tried to, they have in memory too. Once they are used, they share what can be shared. */
export function noteMemories(model: Model, used: Page | undefined, isSure: boolean): void {
  for (const { page, what, text } of model.browser.stored) {
    const memory = memoryOf(model, page);
    memory.isAlone ||= isImpaired(model, page.host);
    const [, name, value = ''] = /^apptus\.(customerKey|sessionKey)=([^;]*)/.exec(text) ?? [];
    if (name && value) memory.cookies[name as keyof Keys] = decodeCookie(value);
    if (what === 'voyado.session') for (const name of NAMES) memory.keys[name].add(JSON.parse(text)[name]);
  }
  if (!used) return;
  const memory = memoryOf(model, used);
  memory.isAlone = isImpaired(model, used.host) || (memory.isAlone && !isSure);
}

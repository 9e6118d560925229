/** What each engine tells a page that the visitor leaves, and in which order. */
import type { Page } from './page.ts';

export type Engine = {
  name: string;
  /** It has pageswap events. */
  swaps: boolean;
  /** It has the Navigation API. */
  navigates: boolean;
  /** It has requestIdleCallback. */
  idle: boolean;
};

export const ENGINES: Engine[] = [
  { name: 'chromium', swaps: true, navigates: true, idle: true },
  { name: 'firefox', swaps: false, navigates: true, idle: true },
  { name: 'webkit', swaps: true, navigates: false, idle: false },
];

export type Exit = {
  how: 'link' | 'script' | 'form' | 'typed' | 'close';
  /** Another host of the cookie's domain is a sibling. */
  to: 'same' | 'sibling' | 'away';
  /** The page goes into the back/forward cache. */
  persisted: boolean;
  /** WebKit only: the site changes to another process, which keeps quiet about it. */
  silent: boolean;
};

type Element = { localName: string; attributes: Record<string, string> };

/** The interface of elements, as far as the tracker asks for it. */
export const ELEMENT = {
  prototype: {
    getAttribute(this: Element, name: string): string | null {
      return this.attributes[name] ?? null;
    },
  },
};

export const element = (localName: string, attributes: Record<string, string>): Element =>
  Object.assign(Object.create(ELEMENT.prototype), { localName, attributes });

/** The `data-*` attributes as browsers name them. */
export const datasetOf = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => /^data-[^A-Z]*$/.test(name))
      .map(([name, value]) => [
        name.slice('data-'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );

/** What a page hears when the visitor starts to go somewhere. */
export function announce(page: Page, engine: Engine, how: Exit['how'], url: string): void {
  const link = element('a', { href: url });
  const form = element('form', { action: url });
  if (how === 'link') page.emit('click', { button: 0, composedPath: () => [link] });
  if (how === 'form') page.emit('submit', { composedPath: () => [form] });
  if (engine.navigates && how !== 'typed' && how !== 'close')
    page.emit('navigate', {
      destination: { url, sameDocument: false },
      downloadRequest: null,
      formData: how === 'form' ? {} : null,
      sourceElement: { link, form, script: null }[how],
    });
}

/** What a page hears when it goes. */
export function depart(page: Page, engine: Engine, { how, to, persisted, silent }: Exit): void {
  if (engine.swaps && how !== 'close' && !(silent && to === 'away' && !engine.navigates)) {
    // WebKit tells nothing of a form that is posted within the origin.
    const within = to === 'same' && (how !== 'form' || engine.navigates);
    page.emit('pageswap', { activation: within ? {} : null });
  }
  const hide = () => {
    if (page.hidden) return;
    page.hidden = true;
    page.emit('visibilitychange');
  };
  if (how === 'close' && !engine.swaps) hide();
  page.emit('pagehide', { persisted });
  hide();
}

/** What each engine tells a page that the visitor leaves, and in which order. */
import { element } from './elements.ts';
import type { Page } from './page.ts';

/** What a browser has; which one it is, the tracker must not care. */
export type Engine = {
  name: string;
  /** pageswap events. */
  swaps: boolean;
  /** The Navigation API. */
  navigates: boolean;
  /** The source element of a navigation. */
  sources: boolean;
  /** requestIdleCallback. */
  idle: boolean;
  /** Its pageswap says nothing of a form that is posted within the origin, and may not come where the site changes. */
  isWebKit: boolean;
};

const WEBKIT = { swaps: true, sources: false, idle: false, isWebKit: true };

export const ENGINES: Engine[] = [
  { name: 'chromium', swaps: true, navigates: true, sources: true, idle: true, isWebKit: false },
  { name: 'firefox', swaps: false, navigates: true, sources: false, idle: true, isWebKit: false },
  { name: 'webkit', ...WEBKIT, navigates: false },
  { name: 'safari-26', ...WEBKIT, navigates: true },
  { name: 'old', swaps: false, navigates: false, sources: false, idle: true, isWebKit: false },
];

/** A download is one by its attribute, or by a header of the page's own host or another one. */
export type Download = 'attribute' | 'header' | 'away';

export type Exit = {
  /** `typed`: into the address bar, or by the browser's buttons. */
  how: 'link' | 'script' | 'form' | 'typed' | 'close';
  /**
   * `page`: one of the same origin. `http` and `bare`: an address of the site that redirects there. `port` and
   * `subdomain`: of the host, but without the tracker. `named`: of `stay-on`. `sibling`: of the cookie's domain, with the
   * tracker. `astray`: another site that redirects back.
   */
  to: 'page' | 'http' | 'bare' | 'port' | 'subdomain' | 'named' | 'sibling' | 'away' | 'astray';
  /** The page goes into the back/forward cache. */
  persisted: boolean;
  /** The connection breaks: the browser shows a page of its own. */
  breaks: boolean;
  /** Of a form; a script that submits one causes no event but the navigation's. */
  form: 'post' | 'get' | 'scripted';
  /** WebKit only: the site changes to another process, which keeps quiet about it. */
  isSilent: boolean;
  /** Firefox only: the tab is closed so fast that the page is visible still. */
  isAbrupt: boolean;
};

/** The address of a destination. */
export function addressOf(to: Exit['to'], host: string): string {
  const bare = host.replace(/^www\./, '');
  return {
    page: `https://${host}/women/next`,
    http: `http://${host}/`,
    bare: `https://${bare === host ? `www.${host}` : bare}/`,
    port: `https://${host}:8443/`,
    subdomain: `https://m.${host}/`,
    named: 'https://www.pay.example/',
    sibling: `https://${host.startsWith('www.') ? 'checkout' : 'www'}.shop.example/women/next`,
    away: 'https://other.example/',
    astray: 'https://other.example/back',
  }[to];
}

type Navigation = {
  url: string;
  sameDocument?: boolean;
  downloadRequest?: string | null;
  formData?: object | null;
  sourceElement?: object | null;
  /** Listeners of the page that come later prevent it. */
  isPrevented?: boolean;
};

export function navigate(page: Page, engine: Engine, navigation: Navigation): void {
  const { url, sameDocument = false, downloadRequest = null, formData = null, isPrevented } = navigation;
  if (!engine.navigates) return;
  const event = page.emit('navigate', {
    destination: { url, sameDocument },
    downloadRequest,
    formData,
    ...(engine.sources && { sourceElement: navigation.sourceElement ?? null }),
  });
  if (isPrevented) event.preventDefault();
}

/** What a page hears when the visitor starts to go somewhere. */
export function announce(page: Page, engine: Engine, { how, form }: Exit, url: string): void {
  if (how === 'typed' || how === 'close') return;
  const link = element('a', { href: url });
  const submitted = element('form', { action: url, method: form });
  if (how === 'link') page.emit('click', { button: 0, composedPath: () => [link] });
  if (how === 'form' && form !== 'scripted') page.emit('submit', { composedPath: () => [submitted] });
  navigate(page, engine, {
    url,
    formData: how === 'form' && form !== 'get' ? {} : null,
    sourceElement: { link, form: submitted, script: null }[how],
  });
}

export function announceDownload(page: Page, engine: Engine, kind: Download): void {
  const url = addressOf(kind === 'away' ? 'away' : 'page', page.host);
  const isNamed = kind === 'attribute';
  const link = element('a', { href: url, ...(isNamed && { download: '' }) });
  page.emit('click', { button: 0, composedPath: () => [link] });
  navigate(page, engine, { url, downloadRequest: isNamed ? '' : null, sourceElement: link });
  // Firefox tells of it twice.
  if (isNamed && !engine.swaps) navigate(page, engine, { url });
}

/** Whether a pageswap event tells of a navigation within the origin. */
export const activates = (engine: Engine, { how, to, breaks, form }: Exit): boolean =>
  engine.swaps &&
  how !== 'close' &&
  to === 'page' &&
  !breaks &&
  !(engine.isWebKit && how === 'form' && form !== 'get');

/** What a page hears when it goes. */
export function depart(page: Page, engine: Engine, exit: Exit): void {
  const { how, to, persisted, breaks } = exit;
  const isSilent = exit.isSilent && engine.isWebKit && to !== 'page';
  // An error page has no pageswap before it.
  if (engine.swaps && how !== 'close' && !breaks && !isSilent)
    page.emit('pageswap', { activation: activates(engine, exit) ? {} : null });
  const hide = () => {
    if (page.hidden) return;
    page.hidden = true;
    page.emit('visibilitychange');
  };
  if (how === 'close' && !engine.swaps && !exit.isAbrupt) hide();
  page.emit('pagehide', { persisted });
  hide();
}

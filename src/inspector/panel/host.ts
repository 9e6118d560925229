/** The one element that stands in the page, where the page's styles reach it least. */
import { element } from '../element';
import base from '../style/base.css';
import controls from '../style/controls.css';
import frame from '../style/frame.css';
import own from '../style/host.css';
import parts from '../style/parts.css';
import placed from '../style/place.css';

export const NAME = 'elevate-inspector';

export const hostFor = (...content: Node[]): HTMLElement => {
  // Not in the map of HTML's own elements.
  const host = element(NAME as 'div');
  const root = host.attachShadow({ mode: 'open' });
  // A strict policy forbids `<style>`, and has nothing against this.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(own + base + controls + placed + frame + parts);
  root.adoptedStyleSheets = [sheet];
  root.append(element('div', { class: 'root' }, ...content));
  return host;
};

/** The one that is in the page; an element of that name which is the page's own has no such panel in it. */
export const openHost = (): Element | undefined =>
  [...document.querySelectorAll(NAME)].find(({ shadowRoot }) => shadowRoot?.querySelector('aside'));

/** At the end of the body, and in the top layer, where no `z-index` is above it. */
export const place = (host: HTMLElement): void => {
  document.body?.append(host);
  host.popover = 'manual';
  // Safari before 17, Firefox before 125: the style has a `z-index` for them.
  if (host.isConnected) host.showPopover?.();
};

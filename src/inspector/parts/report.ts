/** All of it as plain text, for whoever is asked for help. */
import { copy } from '../clipboard';
import { button, element } from '../element';
import { storedKeys } from '../facts/stored-keys';
import { shortened } from '../words/short';

const LINES = '[part=verdict], summary, dl div, li, p:not(li p)';

/** Of what is shown, not of what can be pressed. */
const textOf = (node: Node): string =>
  node instanceof Element && node.matches('.buttons button')
    ? ''
    : [...node.childNodes].map(textOf).filter(Boolean).join(' ') || ((node as Text).data ?? '').trim();

/** A line for each thing. The page's query may tell more than is anybody's business. */
const reportOf = (panel: Element): string => {
  const lines = [...panel.querySelectorAll(LINES)].map(textOf);
  const text = [
    location.origin + location.pathname,
    navigator.userAgent,
    new Date().toISOString(),
    ...lines,
  ].join('\n');
  return storedKeys()
    .flatMap(({ entry, cookie }) => [entry, cookie])
    .filter(Boolean)
    .reduce((shorter, key) => shorter.split(key).join(shortened(key)), text);
};

export const reportPart = (): HTMLElement =>
  element(
    'footer',
    { part: 'report' },
    button('copy', 'Copy report, keys shortened', (pressed) =>
      copy(reportOf(pressed.closest('aside') as Element), pressed),
    ),
  );

/** The script tag: finds its own element, reads the options that stand on it, and starts the tracker. */
import { attempt } from './browser/attempt';
import { safely } from './browser/listen';
import { report } from './browser/report';
import { entriesOf, takeOptions } from './options/config';
import { isRunning, start } from './tracker';

// It is null in whatever runs later, so it is taken at once. A picture of that name would be found in its place:
// https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
const script = document.currentScript;

safely(() => {
  if (isRunning()) report('warn', 'loaded twice');
  // A frame of that name is a window, which may be of another site and throws.
  else if (attempt(() => script?.localName) === 'script') {
    const { dataset, src } = script as HTMLScriptElement;
    takeOptions('script tag', entriesOf(dataset));
    if (src) takeOptions('script address', new URL(src).searchParams);
  }
  start();
})();

/** The script tag: finds its own element, reads the options that stand on it, and starts the tracker. */
import { takeOptions } from './config';
import { attribute, ofDocument } from './document';
import { safely } from './listen';
import { report } from './report';
import { isRunning, start } from './tracker';

// It is null in whatever runs later, so it is taken at once.
const script = ofDocument('currentScript');

safely(() => {
  if (isRunning()) return report('warn', 'loaded twice');
  takeOptions('the script tag', (_, kebab) => attribute(script, `data-${kebab}`) ?? undefined);
  const { src } = (script ?? {}) as HTMLScriptElement;
  if (src?.includes('?')) {
    const query = new URL(src).searchParams;
    takeOptions("the script's address", (_, kebab) => query.get(kebab) ?? undefined);
  }
  start();
})();

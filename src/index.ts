/** The script tag: finds its own element, reads the options that stand on it, and starts the tracker. */
import { takeOptions, takeParameters } from './config';
import { ofDocument } from './document';
import { safely } from './listen';
import { report } from './report';
import { isRunning, start } from './tracker';

// It is null in whatever runs later, so it is taken at once.
const script = ofDocument('currentScript');

safely(() => {
  if (isRunning()) return report('warn', 'loaded twice');
  const { dataset, src } = (script ?? {}) as HTMLScriptElement;
  takeOptions('the script tag', dataset);
  if (src?.includes('?')) takeParameters("the script's address", new URL(src).searchParams);
  start();
})();

/** The script tag: finds its own element, reads the options that stand on it, and starts the tracker. */

import { ofDocument } from './browser/document';
import { safely } from './browser/listen';
import { report } from './browser/report';
import { takeOptions, takeParameters } from './options/config';
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

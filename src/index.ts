/** The script tag: finds its own element, reads the options that stand on it, and starts the tracker. */
import { takeOptions } from './config';
import { safely } from './listen';
import { report } from './report';
import { start, type Tracker } from './tracker';

declare global {
  interface Window {
    elevateTracker?: unknown[] | Tracker;
  }
}

// It is null in whatever runs later, so it is taken at once.
const script = document.currentScript;

const load = safely(() => {
  const { elevateTracker } = window;
  const handle = Array.isArray(elevateTracker) ? elevateTracker : [];
  if ('version' in handle) return report('warn', 'loaded twice');
  window.elevateTracker = handle;
  if (script) takeOptions('the script tag', (option) => script.dataset[option]);
  const { src } = (script ?? {}) as HTMLScriptElement;
  if (src) {
    const query = new URL(src).searchParams;
    takeOptions("the script's address", (_, kebab) => query.get(kebab) ?? undefined);
  }
  start(handle);
});

load();

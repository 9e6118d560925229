import type { Tab } from '../../support/tabs/tab.ts';

/** In each page that is asked how many listeners the tracker has. */
type Counted = { listeners?: () => string[] };

/**
 * The first script of a page but for the recorder. It keeps a list of the listeners that the tracker's script has,
 * whichever copy of it added them, on whatever.
 */
export const LISTENERS = `<script>(${watchListeners})()</script>`;

function watchListeners(): void {
  const held: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isCapturing = (options: unknown) =>
    typeof options === 'object'
      ? Boolean((options as AddEventListenerOptions | null)?.capture)
      : Boolean(options);
  const find = (target: EventTarget, type: string, listener: unknown, capture: boolean) =>
    held.findIndex(
      (each) =>
        each.target === target &&
        each.type === type &&
        each.listener === listener &&
        each.capture === capture,
    );

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const capture = isCapturing(options);
    const isTracker = new Error().stack?.includes('/elevate-tracker.js');
    if (isTracker && find(target, type, listener, capture) < 0)
      held.push({ target, type, listener, capture });
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const place = find(target, type, listener, isCapturing(options));
    if (place >= 0) held.splice(place, 1);
    return removeEventListener.call(target, type, listener, options);
  };
  (window as Counted).listeners = () => held.map(({ type }) => type).sort();
}

/** The types of the listeners that the tracker has in the page, one for each, once it has all: some wait for an idle moment. */
export async function listenersIn(tab: Tab): Promise<string[]> {
  await tab.waitFor(() => (window as Counted).listeners?.().includes('wheel'));
  return tab.evaluate(() => (window as Counted).listeners?.() ?? []);
}

/**
 * The first script of a page. It holds back each script of type `text/delayed` until somebody does something, then runs
 * them in order and clicks again where the first click fell: what plugins do that delay scripts, in short.
 */
export const DELAYER = `<script>(${delayScripts})()</script>`;

function delayScripts(): void {
  const ACTIVITY = ['keydown', 'mousedown', 'mousemove', 'touchmove', 'touchstart', 'touchend', 'wheel'];
  const PRESSES = ['mousedown', 'touchstart'];
  const intercepted: Event[] = [];
  let awake = false;

  function intercept(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.target?.removeEventListener('click', intercept);
    intercepted.push(event);
  }

  const onPress = ({ target }: Event) => target?.addEventListener('click', intercept);

  async function wake(): Promise<void> {
    if (awake) return;
    awake = true;
    for (const delayed of document.querySelectorAll<HTMLScriptElement>('script[type="text/delayed"]'))
      await run(delayed);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    window.dispatchEvent(new Event('load'));
    for (const type of ACTIVITY) removeEventListener(type, wake);
    for (const type of PRESSES) removeEventListener(type, onPress);
    for (const { target } of intercepted)
      target?.dispatchEvent(new MouseEvent('click', { view: window, bubbles: true, cancelable: true }));
  }

  function run(delayed: HTMLScriptElement): Promise<unknown> {
    const script = document.createElement('script');
    for (const { name, value } of delayed.attributes)
      if (name !== 'type') script.setAttribute(name === 'data-delayed-src' ? 'src' : name, value);
    script.text = delayed.text;
    return new Promise((done) => {
      script.onload = done;
      script.onerror = done;
      delayed.replaceWith(script);
      if (!script.src) done(undefined);
    });
  }

  for (const type of ACTIVITY) addEventListener(type, wake, { passive: true });
  for (const type of PRESSES) addEventListener(type, onPress, { passive: true });
}

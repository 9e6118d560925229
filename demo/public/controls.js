const strip = /** @type {HTMLElement} */ (document.querySelector('.controls'));
const output = /** @type {HTMLOutputElement} */ (strip.querySelector('output'));

/** @typedef {{ identify(key: string): void, reset(): void, end(): void }} Tracker */

/** A random UUID, which the shop made once for this customer and keeps; it tells nobody who that is. */
const STORED_KEY = 'b3f0a9d2-6c1e-4f57-9a84-2d7e5c018f3b';

/** @type {Record<string, { run: (tracker: Tracker) => void, said: string }>} */
const CONTROLS = {
  'sign-in': {
    run: (tracker) => tracker.identify(STORED_KEY),
    said: 'Signed in: the key that the shop stores',
  },
  'sign-out': { run: (tracker) => tracker.reset(), said: 'Signed out: new customer, new session' },
  end: { run: (tracker) => tracker.end(), said: 'Session ended' },
};

strip.addEventListener('click', ({ target }) => {
  const name = target instanceof HTMLElement ? target.dataset.control : undefined;
  const control = name && CONTROLS[name];
  if (!control) return;
  const page = /** @type {{ elevateTracker?: { push(call: (tracker: Tracker) => void): void } }} */ (window);
  page.elevateTracker ??= [];
  page.elevateTracker.push((tracker) => {
    control.run(tracker);
    output.value = control.said;
  });
});

// Run once, it opens; run again, it closes.
strip.querySelector('[data-inspector]')?.addEventListener('click', () => {
  const script = document.createElement('script');
  script.src = '/elevate-inspector.js';
  script.onload = () => script.remove();
  document.head.append(script);
});

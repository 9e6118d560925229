const strip = /** @type {HTMLElement} */ (document.querySelector('.controls'));
const output = /** @type {HTMLOutputElement} */ (strip.querySelector('output'));

/** @typedef {{ identify(key: string): void, reset(): void, end(): void }} Tracker */

/** @type {Record<string, { run: (tracker: Tracker) => void, said: string }>} */
const CONTROLS = {
  'sign-in': { run: (tracker) => tracker.identify('customer-1042'), said: 'Signed in as customer-1042' },
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

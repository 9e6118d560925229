/** What a script's observers watch, and how long it keeps the page busy when they report. */
let observers = 0;
let elements = 0;
let busy = 0;

/**
 * @template {unknown[]} A
 * @param {(...args: A) => void} task
 */
const timed =
  (task) =>
  /** @param {A} args */
  (...args) => {
    const began = performance.now();
    task(...args);
    busy += performance.now() - began;
  };

/** Counts and times all observers that are made from here on, and all timers that are set. */
export const countObservers = () => {
  const { IntersectionObserver, MutationObserver, setTimeout } = window;
  window.MutationObserver = class extends MutationObserver {
    /** @param {MutationCallback} callback */
    constructor(callback) {
      super(timed(callback));
      observers++;
    }
  };
  window.IntersectionObserver = class extends IntersectionObserver {
    /** Holds none of them: what else lets them go is what this is about. */
    #elements = new WeakSet();
    /**
     * @param {IntersectionObserverCallback} callback
     * @param {IntersectionObserverInit} [options]
     */
    constructor(callback, options) {
      super(timed(callback), options);
      observers++;
    }
    /** @param {Element} element */
    observe(element) {
      if (!this.#elements.has(element)) elements++;
      this.#elements.add(element);
      super.observe(element);
    }
    /** @param {Element} element */
    unobserve(element) {
      if (this.#elements.delete(element)) elements--;
      super.unobserve(element);
    }
  };
  Object.assign(window, {
    /** @type {(task: () => void, delay?: number, ...args: unknown[]) => number} */
    setTimeout: (task, delay, ...args) => setTimeout(timed(task), delay, ...args),
  });
};

/** In µs, up to now, and how many there are. */
export const observed = () => ({ observers, elements, busy: 1000 * busy });

import { idle, microtasks, pause } from './idle.js';

/** One after the other in one go, so that one reading of the clock does for all. */
const AT_ONCE = 200;
/** In ms, so that the browser's other processes are done with the click before. */
const BETWEEN = 8;

const { dispatchEvent } = EventTarget.prototype;

/**
 * What the browser dispatches when a visitor clicks, as far as a script may care.
 * @param {HTMLElement} element
 */
export const click = (element) => {
  dispatchEvent.call(element, new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  element.click();
};

/** @returns {HTMLElement[]} */
export const headings = () => [...document.querySelectorAll('h3')];

/** @param {HTMLElement} element */
const timed = async (element) => {
  const began = performance.now();
  click(element);
  await microtasks();
  return 1000 * (performance.now() - began);
};

/**
 * Clicks one card after the other.
 * @param {number} count
 * @returns {Promise<number[]>} µs each, the page's first click at the front
 */
export const clickCards = async (count) => {
  const cards = headings();
  const times = [];
  for (let index = 0; index < count; index++) {
    await idle();
    times.push(await timed(/** @type {HTMLElement} */ (cards[index % cards.length])));
    await pause(BETWEEN);
  }
  return times;
};

/**
 * Clicks where no ticket is.
 * @param {number} count
 * @returns {Promise<number[]>} µs for a click, on average, of so many series
 */
export const clickElsewhere = async (count) => {
  const plain = /** @type {HTMLElement} */ (document.querySelector('#plain'));
  const times = [];
  for (let series = 0; series <= count; series++) {
    await idle();
    const began = performance.now();
    for (let index = 0; index < AT_ONCE; index++) click(plain);
    times.push((1000 * (performance.now() - began)) / AT_ONCE);
  }
  // The first series is the warm-up.
  return times.slice(1);
};

/**
 * Clicks a card, and goes to another page before anything else happens.
 * @param {number} index
 */
export const clickAndGo = (index) => {
  const cards = headings();
  click(/** @type {HTMLElement} */ (cards[index % cards.length]));
  location.assign(`?from=${index}`);
};

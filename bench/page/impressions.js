import { idle } from './idle.js';
import { observed } from './observers.js';

/** In pixels, and so slow that each card of the screen is on it for some frames. */
const STEP = 10;

/** @returns {Promise<number>} the time of the frame after the next */
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const list = () => /** @type {HTMLElement} */ (document.querySelector('ul'));

/**
 * Has the first cards of the page sponsored.
 * @param {number} count
 */
export const sponsor = (count) => {
  for (const card of [...list().querySelectorAll('a')].slice(0, count))
    card.toggleAttribute('data-elevate-sponsored', true);
};

/** @param {() => unknown} work @returns {Promise<number>} µs of what the observers made of it */
const busyWith = async (work) => {
  await idle();
  await frames();
  const before = observed().busy;
  await work();
  await frames();
  return observed().busy - before;
};

/**
 * @param {number} count of frames
 * @returns {Promise<number>} µs for each
 */
export const scrollOn = async (count) => {
  const busy = await busyWith(async () => {
    for (let frame = 0; frame < count; frame++) {
      scrollBy(0, STEP);
      await new Promise(requestAnimationFrame);
    }
  });
  scrollTo(0, 0);
  return busy / count;
};

let answers = 0;

/**
 * Renders the sponsored cards anew, as from another answer of Elevate: each time with tickets of their own.
 * @param {number} count how many times
 * @returns {Promise<number>} µs for each
 */
export const renderAgain = async (count) => {
  const busy = await busyWith(async () => {
    for (let time = 0; time < count; time++) {
      answers++;
      for (const card of list().querySelectorAll('[data-elevate-sponsored]')) {
        const item = /** @type {Element} */ (card.parentElement);
        const copy = /** @type {Element} */ (item.cloneNode(true));
        copy.firstElementChild?.setAttribute(
          'data-elevate-ticket',
          `${answers}-${card.getAttribute('data-elevate-ticket')?.slice(-80)}`,
        );
        item.replaceWith(copy);
      }
      await new Promise(requestAnimationFrame);
    }
  });
  return busy / count;
};

/** Renders all cards anew. In µs: what the observers made of it, and all that it took until it was on the screen. */
export const renderAll = async () => {
  const { innerHTML } = list();
  let whole = 0;
  const busy = await busyWith(async () => {
    const began = performance.now();
    list().innerHTML = innerHTML;
    await frames();
    whole = 1000 * (performance.now() - began);
  });
  return { busy, whole };
};

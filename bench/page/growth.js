import { click, headings } from './clicks.js';
import { pause } from './idle.js';

/** So many at once, or the queue of beacons overflows. */
const AT_ONCE = 20;

/**
 * Half of the clicks on cards, half elsewhere.
 * @param {number} count
 */
export const clickMuch = async (count) => {
  const plain = /** @type {HTMLElement} */ (document.querySelector('#plain'));
  for (let index = 0; index < count; index++) {
    const cards = headings();
    click((index % 2 && cards[index % cards.length]) || plain);
    if (index % AT_ONCE === 0) await pause(10);
  }
};

/**
 * Goes from page to page without a load, each with cards of its own.
 * @param {number} count
 */
export const turnPages = async (count) => {
  const list = /** @type {HTMLElement} */ (document.querySelector('ul'));
  const { innerHTML } = list;
  for (let index = 0; index < count; index++) {
    const cards = headings();
    click(cards[index % cards.length] ?? list);
    history.pushState({}, '', `?page=${index}`);
    list.innerHTML = innerHTML;
    if (index % AT_ONCE === 0) await pause(10);
  }
};

import { expect } from '@playwright/test';
import type { Tab } from '../../support/tabs/tab.ts';

/** What these tests and their pages keep on the window. */
type Page = {
  takenBack: number;
  /** Puts other cards into the carousel, by means of its library. */
  renderAnew(cards: string[]): void;
};

/** Of the cards. They are seven, so that drags over any number of them come to each in the end. */
const NAMES = ['shirt', 'jacket', 'scarf', 'belt', 'boots', 'hat', 'gloves'];

/** Counts, from now on, the clicks whose default is prevented once all of the page has seen them. */
export const countTakenBack = (tab: Tab) =>
  tab.evaluate(async () => {
    const page = window as unknown as Page;
    const judge = ({ defaultPrevented }: Event) => {
      page.takenBack += Number(defaultPrevented);
    };
    if (page.takenBack === undefined)
      addEventListener('click', (event) => setTimeout(() => judge(event)), true);
    // Earlier clicks are judged first.
    await new Promise((done) => setTimeout(done));
    page.takenBack = 0;
  });

export const takenBackOf = (tab: Tab) =>
  tab.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    return (window as unknown as Page).takenBack;
  });

/** Waits until no card moves, and returns the tickets of those in view, which `data-place` numbers from the left. */
export const shownAtRest = (tab: Tab) =>
  tab.evaluate(async () => {
    const cards = () => [...document.querySelectorAll('[data-elevate-ticket]')];
    const places = () =>
      cards()
        .map((card) => `${card.textContent} ${card.getBoundingClientRect().x}`)
        .join();
    let before = '';
    for (let alike = 0; alike < 5; ) {
      await new Promise(requestAnimationFrame);
      alike = places() === before ? alike + 1 : 0;
      before = places();
    }

    const left = (element?: Element | null) => Math.round(element?.getBoundingClientRect().left ?? 0);
    const edge = left(document.querySelector('.carousel'));
    const isInView = (card: Element) => left(card) >= edge - 1 && left(card) < edge + 600 - 1;
    for (const card of cards()) card.removeAttribute('data-place');
    const shown = cards()
      .filter(isInView)
      .sort((one, other) => left(one) - left(other));
    for (const [index, card] of shown.entries()) card.setAttribute('data-place', `${index}`);
    return shown.map((card) => card.getAttribute('data-elevate-ticket') ?? '');
  });

/** Lets the carousel be moved, and returns the tickets that this brought into view. */
export async function moved(tab: Tab, move: () => Promise<void>): Promise<string[]> {
  const before = await shownAtRest(tab);
  await move();
  await expect.poll(() => shownAtRest(tab)).not.toEqual(before);
  return shownAtRest(tab);
}

export async function renderAnew(tab: Tab): Promise<string[]> {
  await tab.evaluate(
    (names) =>
      (window as unknown as Page).renderAnew(
        names.map((name) => `<a href="#${name}" data-elevate-ticket="new ${name}">${name}</a>`),
      ),
    NAMES,
  );
  return shownAtRest(tab);
}

import type { Engine } from '../../../scripts/machine/browsers.mjs';
import type { Tab } from '../../support/tabs/tab.ts';
import { expect, test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { countTakenBack, moved, renderAnew, shownAtRest, takenBackOf } from './carousel.ts';

/** Selectors of the copies that a library puts before the first card and after the last, to make them one ring. */
const COPIES: Record<string, string | undefined> = {
  swiper: undefined,
  splide: '.splide__slide--clone',
  embla: undefined,
  slick: '.slick-cloned',
  flickity: undefined,
};

const place = (index: number) => `[data-place="${index}"]`;

for (const [library, copies] of Object.entries(COPIES)) {
  test(`${library}: by mouse and keyboard`, async ({ shop, tab, visit, engine }) => {
    serveBuilt(shop, library);
    await visit.begin(`${shop.origin}/?mouse`);
    for (const [index, ticket] of (await shownAtRest(tab)).entries()) await visit.click(place(index), ticket);

    const [ahead = ''] = await dragged(tab, engine, -150);
    await tab.press('Enter', place(0));
    visit.counts(ahead);

    // On, until the last card and the first stand side by side.
    let shown: string[] = [];
    while (!shown.join().includes('gloves,shirt')) shown = await dragged(tab, engine, 150);
    const first = shown.indexOf('shirt');
    const isCopied = [first - 1, first].map((index) => `${copies} ${place(index)}`).join();
    if (copies)
      expect(await tab.evaluate((selector) => document.querySelector(selector) !== null, isCopied)).toBe(
        true,
      );
    await visit.click(place(first - 1), 'gloves');
    await visit.click(place(first), 'shirt');

    for (const [index, ticket] of (await renderAnew(tab)).entries()) {
      expect(ticket).toContain('new ');
      await visit.click(place(index), ticket);
    }
    await visit.over();
  });

  test(`${library}: by touch`, async ({ shop, tab, visit, engine }) => {
    test.skip(engine === 'firefox', 'Firefox has no touch screen over WebDriver BiDi');
    serveBuilt(shop, library);
    await visit.begin(`${shop.origin}/`);
    const [left = ''] = await shownAtRest(tab);
    await tab.tap(place(0));
    const shown = await moved(tab, () => tab.swipeBy(place(1), -150));
    await tab.tap(place(2));
    visit.counts(left, shown[2] ?? '');
    await visit.over();
  });
}

/** Drags by the card in the middle; the click that comes of it is taken back. */
async function dragged(tab: Tab, engine: Engine, pixels: number): Promise<string[]> {
  await countTakenBack(tab);
  const before = await tab.url();
  const shown = await moved(tab, () => tab.dragBy(place(1), pixels));
  // WebKit makes no click of it where the browser itself could have dragged the link.
  if (engine !== 'webkit') expect(await takenBackOf(tab), 'clicks that were taken back').toBe(1);
  expect(await tab.url()).toBe(before);
  return shown;
}

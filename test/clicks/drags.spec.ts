/** Which clicks are the end of a drag, which the page may take back. */
import { expect, test } from '@playwright/test';
import { element } from '../model/browser/elements.ts';
import { open, SECOND, start } from '../support/story.ts';

const HERE = { clientX: 10, clientY: 10 };
const THERE = { clientX: 300, clientY: 300 };

test('a click that no press came before is no drag, as screen readers make it', async () => {
  const browser = start('chromium');
  const { page } = await open(browser);
  page.listen('click', (event) => event.preventDefault());
  const click = (ticket: string, place: object) =>
    page.emit('click', {
      ...place,
      button: 0,
      composedPath: () => [element('p', { 'data-elevate-ticket': ticket })],
    });
  page.emit('pointerdown', HERE);
  click('shirt', HERE);
  await browser.clock.passInTurns(SECOND);
  click('hat', THERE);
  await browser.clock.passInTurns(SECOND);
  expect(browser.sent.map(({ body }) => body)).toEqual(['{"ticket":"shirt"}', '{"ticket":"hat"}']);
});

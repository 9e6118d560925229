/** Which clicks are the end of a drag, which the page may take back. */
import { expect, test } from '@playwright/test';
import { element } from '../model/browser/elements.ts';
import { open, SECOND, start } from '../support/story.ts';

const HERE = { clientX: 10, clientY: 10 };
const THERE = { clientX: 300, clientY: 300 };

/** A page that prevents every click, as routers do, and as carousels take back those of a drag. */
async function openPreventing() {
  const browser = start('chromium');
  const { page } = await open(browser);
  page.listen('click', (event) => event.preventDefault());
  const click = (ticket: string, members: object) =>
    page.emit('click', {
      ...members,
      button: 0,
      composedPath: () => [element('p', { 'data-elevate-ticket': ticket })],
    });
  return { browser, page, click };
}

test('a click that no press came before is no drag, as screen readers make it', async () => {
  const { browser, page, click } = await openPreventing();
  page.emit('pointerdown', HERE);
  click('shirt', HERE);
  await browser.clock.passInTurns(SECOND);
  click('hat', THERE);
  await browser.clock.passInTurns(SECOND);
  expect(browser.sent.map(({ body }) => body)).toEqual(['{"ticket":"shirt"}', '{"ticket":"hat"}']);
});

test('a click that a script makes while the pointer is down is no drag', async () => {
  const { browser, page, click } = await openPreventing();
  page.emit('pointerdown', THERE);
  click('shirt', { clientX: 0, clientY: 0, isTrusted: false });
  await browser.clock.passInTurns(SECOND);
  expect(browser.sent.map(({ body }) => body)).toEqual(['{"ticket":"shirt"}']);
});

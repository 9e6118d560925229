/** Clicks that the loader noted, whose times come from the clock on the wall. */
import { expect, test } from '@playwright/test';
import { openPage } from '../support/one-page.ts';

const HOUR = 60 * 60_000;

test('where that clock was ahead, the next click on the same is another one', () => {
  const noted = [0.5, Date.UTC(2026, 0, 1) + HOUR, null, 'shirt'];
  const { click, sent } = openPage({ globals: { elevateTracker: [noted] } });
  click('shirt');
  expect(sent.map(({ body }) => body)).toEqual(['{"ticket":"shirt"}', '{"ticket":"shirt"}']);
});

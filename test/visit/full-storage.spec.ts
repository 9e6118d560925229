/** Storage that has no room for what is new, and holds what is older. */
import { expect, test } from '@playwright/test';
import { openPage } from '../support/one-page.ts';

test('a longer key takes the place of the stored one, which is not to be found again', () => {
  const { page, area } = openPage();
  const before = page.tracker.keys();
  area.become('full');
  const customerKey = 'a'.repeat(100);
  page.tracker.identify(customerKey);
  expect(page.tracker.keys()).toEqual({ ...before, customerKey });
  expect(`${area.peek('voyado.session')}`).not.toContain(`${before?.customerKey}`);
});

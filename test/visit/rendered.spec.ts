/** Keys that a server renders into some pages and not into others. */
import { expect, test } from '@playwright/test';
import { arrive } from '../model/browser/tabs.ts';
import { go, open, SECOND, start } from '../support/story.ts';

test('one that was taken is not taken again, also after a page without one', async () => {
  const browser = start('chromium', { 'data-customer-key': 'anna' });
  const withKey = browser.attributes;
  const { 'data-customer-key': _, ...withoutKey } = withKey;
  const tab = await open(browser);
  for (const attributes of [withoutKey, withKey]) {
    await go(browser, tab, {});
    browser.attributes = attributes;
    const { tracker } = arrive(browser, tab);
    await browser.clock.passInTurns(SECOND);
    if (attributes === withoutKey) tracker.identify('bert');
    expect(tracker.keys()).toMatchObject({ customerKey: 'bert' });
  }
});

/** Whether a page that goes leaves the site, where what it heard before could mislead. */
import { expect, test } from '@playwright/test';
import { navigate } from '../model/browser/engines.ts';
import { HOST } from '../support/one-page.ts';
import { go, open, sentBy, start } from '../support/story.ts';

test('a form that came to nothing makes no payment of what a script does later', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  const { sessionKey } = tab.page.tracker.keys() ?? {};
  tab.page.emit('submit');
  navigate(tab.page, browser.engine, { url: `https://${HOST}/search`, sameDocument: true });
  await go(browser, tab, { how: 'script', to: 'away' });
  expect(sentBy(browser)).toEqual([['end', sessionKey]]);
});

test('in Firefox a hidden page that may come back has not left, as when another tab leads it on', async () => {
  const browser = start('firefox');
  const tab = await open(browser);
  tab.page.tracker.keys();
  Object.assign(tab.page, { hidden: true }).emit('visibilitychange');
  await go(browser, tab, { how: 'typed', persisted: true });
  expect(sentBy(browser)).toEqual([]);
});

test('in Firefox a form that a script sends to another site is a payment', async () => {
  const browser = start('firefox');
  const tab = await open(browser);
  tab.page.tracker.keys();
  await go(browser, tab, { how: 'form', form: 'scripted', to: 'away' });
  expect(sentBy(browser)).toEqual([]);
});

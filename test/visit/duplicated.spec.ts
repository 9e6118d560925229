/** Tabs that are duplicated: the browser copies sessionStorage, and with it what a page has left there. */
import { expect, test } from '@playwright/test';
import { arrive, openTab } from '../model/browser/tabs.ts';
import { HOST } from '../support/one-page.ts';
import { go, goAndComeBack, open, SECOND, sentBy, start } from '../support/story.ts';

test('a page that came back and is duplicated is open beside its copy', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  await goAndComeBack(browser, tab);
  const copy = openTab(browser, HOST, tab);
  arrive(browser, copy);
  await browser.clock.passInTurns(SECOND);
  await go(browser, copy, { how: 'close' });
  expect(sentBy(browser)).toEqual([]);
});

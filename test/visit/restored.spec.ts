/** Pages that come back from the back/forward cache: where they went before is history. */
import { expect, test } from '@playwright/test';
import { arrive, openTab, restore } from '../model/browser/tabs.ts';
import { on } from '../model/steps/visitor.ts';
import { HOST } from '../support/one-page.ts';
import { go, goAndComeBack, open, SECOND, sentBy, start } from '../support/story.ts';

for (const engine of ['chromium', 'firefox', 'safari-26']) {
  test(`in ${engine} closing a page that came back ends the session, wherever it went within the site`, async () => {
    const browser = start(engine);
    const tab = await open(browser);
    const { sessionKey } = tab.page.tracker.keys() ?? {};
    await goAndComeBack(browser, tab);
    await go(browser, tab, { how: 'close' });
    expect(sentBy(browser)).toEqual([['end', sessionKey]]);
  });
}

test('a page that came back knows of a link that may be opening elsewhere', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  tab.page.tracker.keys();
  tab.page.emit('click', on('a', { href: '/next', target: '_blank' }));
  await go(browser, tab, { how: 'typed', to: 'away', persisted: true });
  restore(tab);
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, { how: 'close' });
  expect(sentBy(browser)).toEqual([]);
});

test('a page that is shown for the first time touches no store before the browser is idle', async () => {
  const browser = start('chromium');
  const page = arrive(browser, openTab(browser, HOST));
  page.emit('pageshow', { persisted: false });
  expect([browser.looked.size, browser.stored]).toEqual([0, []]);
  await browser.clock.passInTurns(SECOND);
  expect(browser.looked.size).toBe(1);
});

/** Pages that come back from the back/forward cache: where they went before is history. */
import { expect, test } from '@playwright/test';
import { arrive, restore } from '../model/browser/tabs.ts';
import { go, open, SECOND, sentBy, start } from '../support/story.ts';

for (const engine of ['chromium', 'firefox', 'safari-26']) {
  test(`in ${engine} closing a page that came back ends the session, wherever it went within the site`, async () => {
    const browser = start(engine);
    const tab = await open(browser);
    const { sessionKey } = tab.page.tracker.keys() ?? {};
    await go(browser, tab, { persisted: true });
    arrive(browser, tab);
    await browser.clock.passInTurns(SECOND);
    await go(browser, tab, {});
    restore(tab);
    await browser.clock.passInTurns(SECOND);
    await go(browser, tab, { how: 'close' });
    expect(sentBy(browser)).toEqual([['end', sessionKey]]);
  });
}

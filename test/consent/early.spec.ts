/** Clicks of an earlier page that the loader has left in the tab, where nothing may be stored. */
import { expect, test } from '@playwright/test';
import { arrive, openTab } from '../model/browser/tabs.ts';
import { HOST } from '../support/one-page.ts';
import { SECOND, start } from '../support/story.ts';

for (const shared of [{}, { 'data-cookie-domain': 'shop.example' }]) {
  const [option = 'nothing'] = Object.keys(shared);
  test(`with ${option} given, an anonymous page sends them, and stores nothing`, async () => {
    const browser = start('chromium', { 'data-user-context': 'ANONYMOUS', ...shared });
    const tab = openTab(browser, HOST);
    tab.session[HOST] = new Map([['elevate-tracker', `,[0.5,${browser.clock.date()},null,"hat"]`]]);
    arrive(browser, tab);
    await browser.clock.passInTurns(10 * SECOND);
    expect(browser.sent.map(({ body }) => body)).toEqual(['{"ticket":"hat"}']);
    expect([browser.area(HOST).names(), browser.jar.read(HOST), [...tab.session[HOST].keys()]]).toEqual([
      [],
      '',
      [],
    ]);
  });
}

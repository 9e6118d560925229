import { test } from './fixtures.ts';
import { launchRestricted } from './tabs/restricted.ts';

/** A test where the browser's settings let no site store anything: in a browser of its own, as they are the whole browser's. */
export const restricted = test.extend({
  profile: async ({ engine }, use, testInfo) => {
    const browser = await launchRestricted(engine);
    testInfo.skip(!browser, 'Playwright’s own WebKit offers no such settings');
    if (!browser) return;
    await use(await browser.newProfile());
    await browser.close();
  },
});

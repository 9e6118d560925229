/** A page that has yet to find that the visitor refused on another one. */
import { expect, test } from '@playwright/test';
import { createBrowser } from '../model/browser/browser.ts';
import { ENGINES, type Engine } from '../model/browser/engines.ts';
import { arrive, openTab } from '../model/browser/tabs.ts';
import { leftOn } from '../model/rules/permission.ts';
import { GOOD, HOST } from '../support/one-page.ts';

const SECOND = 1000;

/** Two pages of the shop, on which the visitor agreed. */
function openTwo({ noCookies = false } = {}) {
  const browser = createBrowser(ENGINES[0] as Engine, { ...GOOD, 'data-consent': 'required' });
  browser.jar.isOff = noCookies;
  const [page, other] = [arrive(browser, openTab(browser, HOST)), arrive(browser, openTab(browser, HOST))];
  for (const { tracker } of [page, other]) tracker.consent(true);
  page.tracker.identify('anna');
  browser.clock.pass(10 * SECOND);
  const serverSets = (customerKey: string) =>
    browser.jar.write(HOST, `apptus.customerKey=${customerKey};Path=/`);
  return { browser, page, other, serverSets, pass: browser.clock.pass };
}

for (const customerKey of ['anna', 'bert']) {
  test(`it stops though the server has set a customer key since: ${customerKey}`, () => {
    const { browser, page, other, serverSets, pass } = openTwo();
    other.tracker.consent(false);
    serverSets(customerKey);
    pass(10 * SECOND);
    page.emit('pointerdown');
    page.tracker.click('shirt');
    expect(page.tracker.keys()).toBeNull();
    expect(leftOn(browser, HOST)).toEqual([`apptus.customerKey=${customerKey}`]);
    expect(browser.sent).toEqual([]);
  });
}

for (const noticed of [true, false]) {
  test(`asked again ${noticed ? 'after' : 'before'} it has found out, it takes the key that the page gave`, () => {
    const { page, other, serverSets, pass } = openTwo();
    other.tracker.consent(false);
    serverSets('bert');
    pass(10 * SECOND);
    if (noticed) page.emit('pointerdown');
    page.tracker.consent(true);
    pass(SECOND);
    // What was given to `identify` is remembered through a refusal.
    expect(page.tracker.keys()).toMatchObject({ customerKey: 'anna' });
  });
}

test('it goes on where localStorage was cleared and the server has set a customer key', () => {
  const { browser, page, serverSets } = openTwo();
  const { sessionKey } = page.tracker.keys() ?? {};
  browser.area(HOST).clear();
  serverSets('bert');
  expect(page.tracker.keys()).toEqual({ customerKey: 'bert', sessionKey });
});

for (const when of ['its timer fires', 'it goes to another page of the shop'] as const) {
  test(`it stores nothing more when ${when}`, () => {
    const { browser, page, other, pass } = openTwo();
    other.tracker.consent(false);
    // Until it sees what the other one removed.
    pass(10);
    browser.stored = [];
    if (when === 'its timer fires') pass(20 * 60 * SECOND);
    else {
      page.emit('pageswap', { activation: {} });
      page.emit('pagehide', { persisted: false });
    }
    expect(browser.stored.map(({ what }) => what)).toEqual([]);
    expect(leftOn(browser, HOST)).toEqual([]);
  });
}

for (const isRefused of [true, false]) {
  const what = isRefused
    ? 'it stops where the other one took back'
    : 'it goes on where there was no room for';
  test(`with full storage and ${isRefused ? 'cookies' : 'no cookies'}, ${what} what was kept`, () => {
    const { browser, page, other, pass } = openTwo({ noCookies: !isRefused });
    browser.area(HOST).become('full');
    page.tracker.identify('x'.repeat(5000));
    pass(10);
    if (isRefused) other.tracker.consent(false);
    pass(10);
    page.tracker.click('shirt');
    expect(browser.sent).toHaveLength(isRefused ? 0 : 1);
  });
}

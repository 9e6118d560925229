/** What the pages of one browser do together, each with the tracker of its own. */
import { expect, test } from '@playwright/test';
import { NETWORKS } from '../model/browser/network.ts';
import { arrive, restore } from '../model/browser/tabs.ts';
import { HOST } from '../support/one-page.ts';
import { click, go, open, SECOND, sentBy, start } from '../support/story.ts';

const CHECKOUT = 'checkout.shop.example';

for (const persisted of [true, false])
  test(`in Firefox a link to another site ends the session, ${persisted ? 'cached' : 'gone'}`, async () => {
    const browser = start('firefox');
    const tab = await open(browser);
    const { sessionKey } = tab.page.tracker.keys() ?? {};
    await go(browser, tab, { to: 'away', persisted });
    expect(sentBy(browser)).toEqual([['end', sessionKey]]);
  });

test('a page that comes back from the cache counts once, so that closing it ends the session', async () => {
  const browser = start('firefox');
  const tab = await open(browser);
  await go(browser, tab, { to: 'away', persisted: true });
  arrive(browser, tab);
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, { to: 'page' });
  const { tracker } = restore(tab);
  const { sessionKey } = tracker.keys() ?? {};
  await go(browser, tab, { how: 'close' });
  expect(sentBy(browser).slice(1)).toEqual([['end', sessionKey]]);
});

test('consent that is given once more undoes nothing that another page has set since', async () => {
  const browser = start('chromium');
  const [one, other] = [await open(browser), await open(browser)];
  one.page.tracker.identify('anna');
  await browser.clock.passInTurns(SECOND);
  other.page.tracker.identify('bert');
  await browser.clock.passInTurns(SECOND);
  one.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  expect(one.page.tracker.keys()).toMatchObject({ customerKey: 'bert' });
});

test('where storage is full, the keys of before a withdrawal do not come back from memory', async () => {
  const browser = start('chromium', { 'data-consent': 'required' });
  browser.area(HOST).become('full');
  const { page } = await open(browser);
  page.tracker.consent(true);
  await browser.clock.passInTurns(10 * SECOND);
  const { customerKey } = page.tracker.keys() ?? {};
  browser.jar.clear();
  expect(page.tracker.keys()).toBeNull();
  page.tracker.consent(true);
  expect(page.tracker.keys()).toEqual({
    customerKey: expect.not.stringContaining(customerKey as string),
    sessionKey: expect.any(String),
  });
});

test('a session that ended on one subdomain does not end on another one again', async () => {
  const browser = start('chromium', { 'data-cookie-domain': 'shop.example' });
  const [shop, checkout] = [await open(browser), await open(browser, CHECKOUT)];
  const first = checkout.page.tracker.keys()?.sessionKey;
  shop.page.tracker.end();
  await browser.clock.passInTurns(SECOND);
  click(shop, 'shirt');
  await browser.clock.passInTurns(SECOND);
  checkout.page.tracker.end();
  const [, [, second] = []] = sentBy(browser);
  expect(sentBy(browser)).toEqual([
    ['end', first],
    ['click', second],
    ['end', second],
  ]);
  expect(second).not.toBe(first);
});

test('what was kept offline, and another page has sent since, is not kept again', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  browser.network = NETWORKS.offline;
  click(tab, 'shirt');
  // Before the request has failed.
  tab.page.frozen = true;
  browser.network = NETWORKS.fine;
  await open(browser);
  expect(browser.sent).toHaveLength(1);
  tab.page.frozen = false;
  await browser.clock.passInTurns(SECOND);
  await open(browser);
  expect(browser.sent).toHaveLength(1);
});

test('the key of the next session is a fresh one, whatever a cookie in the way of the own one holds', async () => {
  const browser = start('chromium');
  browser.jar.set(HOST, 'apptus.sessionKey=s1;Path=/;Domain=shop.example');
  const { page } = await open(browser);
  browser.area(HOST).put('voyado.session', '{"customerKey":"anna","sessionKey":"s2"}');
  click({ page }, 'shirt');
  page.tracker.end();
  click({ page }, 'shoe');
  expect(sentBy(browser)).toEqual([
    ['click', 's2'],
    ['end', 's2'],
    ['click', expect.stringMatching(/^0/)],
  ]);
});

test('a customer key that is the same as the session key outlives the session', async () => {
  const browser = start('chromium');
  for (const name of ['sessionKey', 'customerKey']) browser.jar.set(HOST, `apptus.${name}=s1;Path=/`);
  const { page } = await open(browser);
  page.tracker.end();
  expect(page.tracker.keys()).toMatchObject({ customerKey: 's1' });
});

test('what fails while the browser comes online is tried once more', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  browser.network = NETWORKS.offline;
  click(tab, 'shirt');
  await browser.clock.passInTurns(10);
  browser.network = NETWORKS.fine;
  tab.page.emit('online');
  await browser.clock.passInTurns(10 * SECOND);
  expect(sentBy(browser)).toHaveLength(1);
});

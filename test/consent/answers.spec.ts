/** When the visitor answers, and what was there before and comes after. */
import { expect, test } from '@playwright/test';
import { NETWORKS } from '../model/browser/network.ts';
import { arrive, openTab } from '../model/browser/tabs.ts';
import { HOST } from '../support/one-page.ts';
import { click, go, MINUTE, open, SECOND, sentBy, start, startBare } from '../support/story.ts';

const CONFIG = { clusterId: 'w1', market: 'UK', api: 'v3', consent: 'required' } as const;
const REQUIRED = { 'data-consent': 'required' };

test('a page load counts though consent is given at once', async () => {
  const browser = start('chromium');
  const { page: first } = await open(browser);
  const { sessionKey } = first.tracker.keys() ?? {};
  await browser.clock.passInTurns(20 * MINUTE);
  const page = arrive(browser, openTab(browser, HOST));
  page.tracker.consent(true);
  await browser.clock.passInTurns(15 * MINUTE);
  click({ page }, 'shirt');
  expect(sentBy(browser)).toEqual([['click', sessionKey]]);
});

test('a page that was given consent at once is open', async () => {
  const browser = start('chromium');
  const one = await open(browser);
  arrive(browser, openTab(browser, HOST)).tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  await go(browser, one, { how: 'close' });
  expect(sentBy(browser)).toEqual([]);
});

test('a page that was given consent at once ends with its pagehide', async () => {
  const browser = start('chromium', { 'data-end-on': 'pagehide' });
  const tab = openTab(browser, HOST);
  arrive(browser, tab).tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, { how: 'close' });
  expect(sentBy(browser)).toHaveLength(1);
});

test('who asks for keys before there are options takes back no consent', async () => {
  const browser = startBare();
  browser.jar.set(HOST, 'apptus.sessionKey=s1;Path=/');
  const { page } = await open(browser);
  page.tracker.keys();
  page.tracker.push(CONFIG);
  page.tracker.keys();
  click({ page }, 'shirt');
  page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  expect(sentBy(browser)).toEqual([['click', 's1']]);
});

test('nor does what waits get lost by that', async () => {
  const browser = start('chromium', REQUIRED);
  const tab = await open(browser);
  tab.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  browser.network = NETWORKS.offline;
  click(tab, 'shirt');
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, {});
  browser.network = NETWORKS.fine;
  browser.attributes = {};
  const { tracker } = arrive(browser, tab);
  tracker.keys();
  tracker.push(CONFIG);
  tracker.consent(true);
  await browser.clock.passInTurns(10 * SECOND);
  expect(sentBy(browser).map(([type]) => type)).toEqual(['click']);
});

test('who asks for the keys when they go brings none back', async () => {
  const browser = start('chromium', REQUIRED);
  const { page } = await open(browser);
  page.tracker.consent(true);
  await browser.clock.passInTurns(10 * SECOND);
  page.listen('storage', () => void page.tracker.keys());
  page.tracker.consent(false);
  await browser.clock.passInTurns(10 * SECOND);
  expect([browser.area(HOST).names(), browser.jar.read(HOST)]).toEqual([[], '']);
});

test('a refusal on the next page tells other code that the keys are gone', async () => {
  const browser = start('chromium', REQUIRED);
  const tab = await open(browser);
  tab.page.tracker.consent(true);
  await browser.clock.passInTurns(10 * SECOND);
  await go(browser, tab, {});
  const page = arrive(browser, tab);
  const told: unknown[] = [];
  page.listen('storage', ({ key, newValue }) => told.push([key, newValue]));
  page.tracker.consent(false);
  expect(told).toEqual([['voyado.session', null]]);
});

for (const condition of ['full', 'forgetful'] as const)
  test(`where storage is ${condition}, keys that stay the same are announced once`, async () => {
    const browser = start('chromium');
    browser.area(HOST).become(condition);
    const page = arrive(browser, openTab(browser, HOST));
    let told = 0;
    page.listen('storage', () => {
      if (told++ < 50) page.tracker.keys();
    });
    await browser.clock.passInTurns(SECOND);
    page.tracker.click('shirt');
    page.tracker.click('hat');
    expect(told).toBe(1);
  });

test('an early click that is sent without keys leaves the stored visit alone', async () => {
  const browser = start('chromium', { 'data-user-context': 'ANONYMOUS' });
  const tab = await open(browser);
  tab.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  const { sessionKey } = tab.page.tracker.keys() ?? {};
  await go(browser, tab, {});
  tab.session[HOST]?.set('elevate-tracker', `,[0.5,${browser.clock.date()},null,"hat"]`);
  const { tracker } = arrive(browser, tab);
  await browser.clock.passInTurns(31 * MINUTE);
  tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  expect(sentBy(browser)).toEqual([
    ['click', null],
    ['end', sessionKey],
  ]);
});

test('a page that was allowed before it had options stops with the others', async () => {
  const browser = startBare();
  const [one, two] = [await open(browser), await open(browser)];
  one.page.tracker.consent(true);
  one.page.tracker.push(CONFIG);
  await browser.clock.passInTurns(SECOND);
  two.page.tracker.push(CONFIG);
  two.page.tracker.consent(false);
  await browser.clock.passInTurns(20 * SECOND);
  click(one, 'shirt');
  expect([sentBy(browser), one.page.tracker.keys()]).toEqual([[], null]);
});

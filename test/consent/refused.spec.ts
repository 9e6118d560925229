/** What a refusal takes with it, and what it leaves to a page on which the visitor has agreed again since. */
import { expect, test } from '@playwright/test';
import { NETWORKS } from '../model/browser/network.ts';
import { arrive, closeTab } from '../model/browser/tabs.ts';
import { HOST } from '../support/one-page.ts';
import { click, go, open, SECOND, sentBy, start } from '../support/story.ts';

const REQUIRED = { 'data-consent': 'required' };

/** Two pages on which the visitor agreed, then refused on the first, and agreed again on the second. */
async function openRefused() {
  const browser = start('chromium', REQUIRED);
  const [one, other] = [await open(browser), await open(browser)];
  for (const { page } of [one, other]) page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  const before = one.page.tracker.keys();
  one.page.tracker.consent(false);
  await browser.clock.passInTurns(SECOND);
  other.page.tracker.keys();
  other.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  return { browser, one, other, before };
}

test('a page where the visitor refused takes nothing that another one has kept since', async () => {
  const { browser, one, other } = await openRefused();
  browser.network = NETWORKS.offline;
  click(other, 'shirt');
  await browser.clock.passInTurns(SECOND);
  expect(one.page.tracker.keys()).toBeNull();
  await browser.clock.passInTurns(SECOND);
  browser.network = NETWORKS.fine;
  other.page.emit('online');
  await browser.clock.passInTurns(SECOND);
  expect(sentBy(browser)).toEqual([['click', other.page.tracker.keys()?.sessionKey]]);
});

test('once the visitor agrees there too, it sends what another one has left', async () => {
  const { browser, one, other } = await openRefused();
  browser.network = NETWORKS.offline;
  click(other, 'shirt');
  await browser.clock.passInTurns(SECOND);
  closeTab(browser, other);
  browser.network = NETWORKS.fine;
  one.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  expect(browser.sent.map(({ body }) => body)).toEqual(['{"ticket":"shirt"}']);
});

test('a key that the server sets again counts, though the page wrote the same before the refusal', async () => {
  const { browser, one, before } = await openRefused();
  browser.jar.write(HOST, `apptus.customerKey=${before?.customerKey};Path=/`);
  one.page.tracker.consent(true);
  expect(one.page.tracker.keys()).toMatchObject({ customerKey: before?.customerKey });
});

test('a refusal on the next page takes what the one before has left in the tab', async () => {
  const browser = start('chromium', REQUIRED);
  const tab = await open(browser);
  tab.page.tracker.consent(true);
  await browser.clock.passInTurns(SECOND);
  await go(browser, tab, {});
  const left = () => [...(tab.session[HOST]?.keys() ?? [])];
  expect(left()).toHaveLength(1);
  arrive(browser, tab).tracker.consent(false);
  expect(left()).toEqual([]);
});

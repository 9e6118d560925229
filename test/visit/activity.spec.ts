/** The last activity, which is stored only now and then: a session outlasts it by its timeout, no more and no less. */
import { expect, test } from '@playwright/test';
import { arrive, closeTab, openTab } from '../model/browser/tabs.ts';
import { HOST, openPage } from '../support/one-page.ts';
import { click, go, MINUTE, open, SECOND, sentBy, start } from '../support/story.ts';

/** Less than lies between two times that are stored. */
const SOON = 4 * SECOND;
/** From 2 ** 31 ms on, browsers let a timer fire at once. */
const LONGEST = 2 ** 31 - 1;
const MONTHS_IN_MINUTES = `${100 * 24 * 60}`;

/** A page that was used twice in a short time. */
async function openUsed() {
  const browser = start('chromium');
  const tab = await open(browser);
  const key = tab.page.tracker.keys()?.sessionKey;
  await browser.clock.passInTurns(MINUTE);
  tab.page.emit('pointerdown');
  await browser.clock.passInTurns(SOON);
  tab.page.emit('pointerdown');
  return { browser, tab, key };
}

test('activity that was not stored yet counts when the timer fires', async () => {
  const { browser, tab, key } = await openUsed();
  await browser.clock.passInTurns(30 * MINUTE - SECOND);
  click(tab, 'shirt');
  expect(sentBy(browser)).toEqual([['click', key]]);
});

test('activity that was not stored yet counts when a hidden page is killed', async () => {
  const { browser, tab, key } = await openUsed();
  Object.assign(tab.page, { hidden: true }).emit('visibilitychange');
  closeTab(browser, tab);
  await browser.clock.passInTurns(30 * MINUTE - SECOND);
  click({ page: arrive(browser, openTab(browser, HOST)) }, 'shirt');
  expect(sentBy(browser)).toEqual([['click', key]]);
});

test('where the clock was set back, the next activity is the last one', async () => {
  const { browser, tab, key } = await openUsed();
  browser.clock.setDate(-60 * MINUTE);
  tab.page.emit('pointerdown');
  await browser.clock.passInTurns(30 * MINUTE + 5 * SECOND);
  expect(sentBy(browser)).toEqual([['end', key]]);
});

test('where the clock was set back, no activity is one to come', async () => {
  const { browser, tab, key } = await openUsed();
  browser.clock.setDate(-60 * MINUTE);
  await go(browser, tab, { how: 'script' });
  await browser.clock.passInTurns(30 * MINUTE);
  arrive(browser, tab);
  await browser.clock.passInTurns(SECOND);
  expect(sentBy(browser)).toEqual([['end', key]]);
});

test('a page that is left at once, before the browser was idle, ends the session', async () => {
  const browser = start('chromium');
  const tab = await open(browser);
  const { sessionKey } = tab.page.tracker.keys() ?? {};
  await go(browser, tab, {});
  arrive(browser, tab);
  await go(browser, tab, { to: 'away' });
  expect(sentBy(browser)).toEqual([['end', sessionKey]]);
});

test('the longest timeout starts no timer that fires at once', () => {
  const delays: number[] = [];
  const { click } = openPage({
    attributes: { 'data-cluster-id': 'w1', 'data-market': 'UK', 'data-session-timeout': MONTHS_IN_MINUTES },
    globals: { setTimeout: (_: unknown, delay: number) => delays.push(delay) },
  });
  click('shirt');
  expect(Math.max(...delays)).toBeGreaterThan(20 * 24 * 60 * MINUTE);
  expect(Math.max(...delays)).toBeLessThanOrEqual(LONGEST);
});

test('a session key that the server has set meanwhile is the next one', async () => {
  const browser = start('chromium');
  const { page } = await open(browser);
  const { sessionKey } = page.tracker.keys() ?? {};
  browser.jar.write(HOST, 'apptus.sessionKey=s1;Path=/');
  page.tracker.end();
  expect(sentBy(browser)).toEqual([['end', sessionKey]]);
  expect(page.tracker.keys()).toMatchObject({ sessionKey: 's1' });
});

/** What several pages keep for later, all at the same moment. */
import { expect, test } from '@playwright/test';
import { NETWORKS } from '../model/browser/network.ts';
import { open, SECOND, start } from '../support/story.ts';

/** More than one digit can count. */
const MANY = 12;

test('each goes out once, and those of one page in their order', async () => {
  const browser = start('chromium');
  const tabs = { one: await open(browser), other: await open(browser) };
  browser.network = NETWORKS.offline;
  const made = Object.entries(tabs).map(([name, { page }]) =>
    Array.from({ length: MANY }, (_, index) => {
      page.tracker.click(`${name} ${index}`);
      return `${name} ${index}`;
    }),
  );
  await browser.clock.passInTurns(SECOND);
  browser.network = NETWORKS.fine;
  for (const { page } of Object.values(tabs)) page.emit('online');
  await browser.clock.passInTurns(SECOND);
  const sent = browser.sent.map(({ body }) => JSON.parse(`${body}`).ticket);
  const sentBy = (name: string) => sent.filter((ticket) => ticket.startsWith(name));
  expect(Object.keys(tabs).map(sentBy)).toEqual(made);
});

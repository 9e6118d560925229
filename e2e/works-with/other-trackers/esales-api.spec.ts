import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import type { Tracker } from '../../../src/tracker.ts';
import type { Notification } from '../../../stand-in/cluster.ts';
import { readDocument, recipesIn, sectionOf } from '../../support/documents/recipes.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { keysOf } from '../../support/visit/keys-of.ts';
import { test } from '../support/fixtures.ts';
import { counted, serveBuilt } from '../support/serve.ts';

type Keys = { customerKey: string; sessionKey: string };

declare const elevateTracker: Tracker;
declare const library: {
  keys(): Keys;
  signIn(key: string): void;
  signOut(): void;
  click(ticket: string): void;
};

const CUSTOMER = '0b7c6a0e-5a0f-4a53-9a53-6f7f2b0f8c11';
const TAG = shopTag({ api: 'v3' });

const [RECIPE = ''] = recipesIn(sectionOf(readDocument('docs/works-with.md'), 'Other trackers'), 'html');

const keysOfLibrary = (tab: Tab) => tab.evaluate(() => library.keys());

const libraryOf = (version: 2 | 3) =>
  `<meta id="settings" data-version="${version}" data-endpoint="{{shop}}">
  <script type="module" src="/main.js"></script>`;

test('@apptus/esales-api 3.5 and the tracker have the same keys', async ({ shop, tab, cluster, visitor }) => {
  const sent = takeClicks(shop);
  await tab.goto(shop.document('/before', pageOf(libraryOf(3), CARDS)));
  const first = await keysOfLibrary(tab);
  await tab.goto(shop.document('/', counted(pageOf(libraryOf(3) + TAG, CARDS))));
  expect(await keysOf(tab)).toEqual(first);
  await tab.click('p');

  await tab.evaluate((key) => library.signIn(key), CUSTOMER);
  await tab.click('b');
  await tab.evaluate(() => library.click('banner'));
  const anna = { ...first, customerKey: CUSTOMER };
  expect((await cluster.settled(2)).map(keysIn)).toEqual([first, anna]);
  await expect.poll(sent).toEqual([anna]);

  await tab.evaluate(() => library.signOut());
  const second = await keysOfLibrary(tab);
  expect(second.sessionKey).not.toBe(first.sessionKey);
  expect(await keysOf(tab)).toEqual(second);
  await tab.evaluate((key) => elevateTracker.identify(key), CUSTOMER);
  expect(await keysOfLibrary(tab)).toEqual({ ...second, customerKey: CUSTOMER });
  expect(await visitor.messages()).toEqual([]);
});

test('@apptus/esales-api 2.4 has the keys of the tracker, by the recipe', async ({ shop, tab, cluster }) => {
  const sent = takeClicks(shop);
  await tab.goto(shop.document('/before', pageOf(libraryOf(2), CARDS)));
  const first = await keysOfLibrary(tab);
  await tab.goto(shop.document('/', counted(pageOf(RECIPE + libraryOf(2) + TAG, CARDS))));
  expect(await keysOf(tab)).toEqual(first);
  expect(await keysOfLibrary(tab)).toEqual(first);
  await tab.click('p');

  await tab.evaluate((key) => elevateTracker.identify(key), CUSTOMER);
  const anna = { ...first, customerKey: CUSTOMER };
  expect(await keysOfLibrary(tab)).toEqual(anna);
  await tab.evaluate(() => library.click('banner'));
  await tab.reload();
  expect(await keysOf(tab)).toEqual(anna);
  expect(await keysOfLibrary(tab)).toEqual(anna);

  await tab.evaluate(() => elevateTracker.reset());
  const second = await keysOf(tab);
  expect(await keysOfLibrary(tab)).toEqual(second);
  await tab.reload();
  expect(await keysOf(tab)).toEqual(second);
  await tab.evaluate(() => library.click('banner'));
  await tab.click('b');
  expect((await cluster.settled(3)).map(keysIn)).toEqual([first, anna, second]);
  await expect.poll(sent).toEqual([anna, second]);
});

/** Those that a notification of v3 carries, of whatever type. */
const keysIn = ({ query: { customerKey, sessionKey } }: Notification) => ({ customerKey, sessionKey });

/** Takes the library's own clicks in the cluster's place; returns the keys that they came with. */
function takeClicks(shop: Site): () => object[] {
  serveBuilt(shop, 'esales-api');
  const sent: object[] = [];
  shop.answer('/api/storefront/v3/notifications/click', async (request, response) => {
    await text(request);
    const { customerKey, sessionKey } = request.query;
    sent.push({ customerKey, sessionKey });
    response.status(204).end();
  });
  return () => sent;
}

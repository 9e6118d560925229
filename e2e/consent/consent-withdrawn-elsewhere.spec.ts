import { agree, REQUIRED, withdraw } from '../support/consent/consent.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { catchUp, catchUpCookies } from '../support/visit/catch-up.ts';
import { COUNT_RESTORED, comeBack } from '../support/visit/come-back.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

const BODY = `${CARDS}<a href="/next">Next</a>`;

test('other tabs stop as well, until consent is given on their page', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  await open(BODY, REQUIRED);
  const [other, leaving, asked] = [await visitor.newTab(), await visitor.newTab(), await visitor.newTab()];
  for (const each of [other, leaving, asked]) await each.goto(shop.page('/', BODY, REQUIRED));
  for (const each of [tab, other, leaving, asked]) {
    await agree(each);
    await keysOf(each);
  }
  // Only what a page sees can it delete.
  await catchUp(tab, asked);
  await withdraw(tab);
  for (const each of [other, leaving, asked]) {
    await catchUp(each, tab);
    await catchUpCookies(each, tab);
  }
  await other.click('p');
  await other.press('Shift');
  expect(await keysOf(other)).toBeNull();
  expect(await storedBy(other, visitor)).toEqual(NOTHING);
  await leaving.close();
  expect(await cluster.settled()).toEqual([]);

  await agree(other);
  await other.click('b');
  expect((await cluster.settled(1)).map(keysIn)).toEqual([await keysOf(other)]);
  expect(await keysOf(tab)).toBeNull();

  await catchUp(asked, other);
  await withdraw(other);
  await catchUp(asked, other);
  await catchUpCookies(asked, other);
  // This one is asked again before it has noticed anything.
  await agree(asked);
  await asked.click('b');
  expect((await cluster.settled(2)).slice(1).map(keysIn)).toEqual([await keysOf(asked)]);
});

test('a page that comes back from the cache has stopped as well', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  await open(COUNT_RESTORED + BODY, REQUIRED);
  shop.page('/next', BODY, REQUIRED);
  await agree(tab);
  await keysOf(tab);
  await tab.follow('a');
  await withdraw(tab);
  await comeBack(tab);
  await tab.click('p');
  expect(await keysOf(tab)).toBeNull();
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await cluster.settled()).toEqual([]);
});

import type { Tracker } from '../../src/tracker.ts';
import { NOTHING, storedBy } from '../support/consent/stored.ts';
import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { keysOf } from '../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;

const context = (value: string) => ({ api: 'v3', 'user-context': value });

for (const value of ['PERSONALIZED', 'SYNTHETIC']) {
  test(`${value} is told besides the keys`, async ({ open, tab, cluster }) => {
    await open(CARDS, context(value));
    const keys = await keysOf(tab);
    await tab.click('p');
    await cluster.waitFor(1);
    await tab.evaluate(() => elevateTracker.end());
    const query = { ...keys, market: 'UK', userContext: value };
    expect(await cluster.settled(2)).toMatchObject([
      { type: 'click', query, status: 204 },
      { type: 'end', query, status: 204 },
    ]);
  });
}

test('a bad user-context counts as ANONYMOUS', async ({ open, tab, visitor, cluster }) => {
  await open(CARDS, context('unpersonalized'));
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query).toEqual({ market: 'UK', userContext: 'ANONYMOUS' });
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  expect(await visitor.messages()).toEqual([
    line('error', 'user-context', 'tag', 'unpersonalized', 'UNPERSONALIZED', 'ANONYMOUS'),
  ]);
});

/** What is not sent with it; how much of it is stored, the other tests tell. */
const FORBIDS: Record<string, string[]> = {
  PERSONALIZED: [],
  SYNTHETIC: [],
  UNPERSONALIZED: ['customerKey'],
  ANONYMOUS: ['customerKey', 'sessionKey'],
};

for (const [value, forbidden] of Object.entries(FORBIDS)) {
  test(`${value} with an api that does not know it is sent, and forbids the same`, async ({
    open,
    tab,
    visitor,
    cluster,
    expected,
  }) => {
    // For keys that are missing.
    expected.answers.push(400);
    await open(CARDS, { api: 'v2', 'user-context': value });
    await tab.click('p');
    const [click] = await cluster.settled(1);
    const keys = ['customerKey', 'sessionKey'].filter((name) => !forbidden.includes(name));
    expect(Object.keys(click?.query ?? {}).sort()).toEqual([...keys, 'market', 'userContext'].sort());
    const { cookies, localStorage } = await storedBy(tab, visitor);
    for (const name of forbidden) expect(cookies.join()).not.toContain(name);
    expect(localStorage.includes('voyado.session')).toBe(!forbidden.length);
    expect(await visitor.messages()).toEqual([]);
  });
}

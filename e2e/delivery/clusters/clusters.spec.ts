import {
  answersTo,
  cardsFor,
  type Notifications,
  sendEach,
  taken,
} from '../../support/delivery/every-type.ts';
import { expect, test } from '../../support/fixtures.ts';
import { keysOf, UUID } from '../../support/visit/keys-of.ts';

const CARDS = cardsFor('add-to-cart');
const V3: Notifications = [
  ['click', { ticket: 'shirt' }],
  ['add-to-cart', { ticket: 'hat' }],
  ['ad-impression', { ticket: 'scarf' }],
  ['add-favorite', { productKey: 'p1' }],
  ['add-favorite', { variantKey: 'v1' }],
  ['remove-favorite', { productKey: 'p1' }],
  ['remove-recent-searches', { phrases: ['hat'] }],
  ['remove-recently-viewed', { removeAll: true }],
  ['end', undefined],
];
const DOCUMENTS: Notifications = [
  ['click', { ticket: 'shirt' }],
  ['add-to-cart', { ticket: 'hat' }],
  ['add-favorite', { productKey: 'p1' }],
  ['end', undefined],
];

/** What a user context forbids to send. */
const WITHOUT_KEYS = { UNPERSONALIZED: 'customerKey', ANONYMOUS: 'customerKey, sessionKey' };

for (const context of [undefined, 'PERSONALIZED', 'SYNTHETIC']) {
  test(`Elevate 4 takes every notification of v3 with both keys and ${context ?? 'no user context'}`, async ({
    open,
    tab,
    cluster,
  }) => {
    const endpoint = `${cluster.endpoint}/elevate-4`;
    await open(CARDS, { api: 'v3', endpoint, 'user-context': context });
    const keys = await keysOf(tab);
    await sendEach(tab, cluster, V3);

    expect(answersTo(await cluster.settled(V3.length))).toEqual(taken(V3));
    const query = { ...keys, market: 'UK', ...(context && { userContext: context }) };
    for (const notification of cluster.notifications()) expect(notification.query).toEqual(query);
  });
}

test('Elevate 4 takes every notification of v3 without a customer key, UNPERSONALIZED', async ({
  open,
  tab,
  cluster,
}) => {
  const endpoint = `${cluster.endpoint}/elevate-4`;
  await open(CARDS, { api: 'v3', endpoint, 'user-context': 'UNPERSONALIZED' });
  await sendEach(tab, cluster, V3);

  expect(answersTo(await cluster.settled(V3.length))).toEqual(taken(V3));
  const [first] = cluster.notifications();
  for (const { query } of cluster.notifications()) {
    expect(query).toEqual({
      market: 'UK',
      sessionKey: expect.stringMatching(UUID),
      userContext: 'UNPERSONALIZED',
    });
    expect(query.sessionKey).toBe(first?.query.sessionKey);
  }
});

test('Elevate 4 takes every notification of v3 but the end without keys, ANONYMOUS', async ({
  open,
  tab,
  cluster,
}) => {
  const endpoint = `${cluster.endpoint}/elevate-4`;
  await open(CARDS, { api: 'v3', endpoint, 'user-context': 'ANONYMOUS' });
  // There is no session to end.
  const sent = V3.filter(([type]) => type !== 'end');
  await sendEach(tab, cluster, sent);
  await tab.close();

  expect(answersTo(await cluster.settled(sent.length))).toEqual(taken(sent));
  for (const { query } of cluster.notifications()) {
    expect(query).toEqual({ market: 'UK', userContext: 'ANONYMOUS' });
  }
});

for (const context of [undefined, 'PERSONALIZED', 'SYNTHETIC']) {
  test(`the two documents are met as they are, with ${context ?? 'no user context'}`, async ({
    open,
    tab,
    cluster,
  }) => {
    const endpoint = `${cluster.endpoint}/documents`;
    await open(CARDS, { endpoint, 'user-context': context });
    await sendEach(tab, cluster, DOCUMENTS);
    expect(answersTo(await cluster.settled(DOCUMENTS.length))).toEqual(taken(DOCUMENTS));
  });
}

for (const [context, missing] of Object.entries(WITHOUT_KEYS)) {
  test(`the two documents know no ${context}: what has a key left out is refused`, async ({
    open,
    tab,
    cluster,
    expected,
  }) => {
    expected.answers.push(400);
    const endpoint = `${cluster.endpoint}/documents`;
    await open(CARDS, { endpoint, 'user-context': context });
    await tab.click('p');
    const fault = `click 400: query parameter missing or empty: ${missing}`;
    expect(answersTo(await cluster.settled(1))).toEqual([[fault, { ticket: 'shirt' }]]);
  });
}

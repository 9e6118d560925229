import { startNginxProxy } from '../../../test/first-party/nginx-proxy.ts';
import { startWorkerProxy } from '../../../test/first-party/worker-proxy.ts';
import {
  answersTo,
  cardsFor,
  type Notifications,
  sendEach,
  taken,
} from '../../support/delivery/every-type.ts';
import { expect, test } from '../../support/fixtures.ts';
import { keysOf } from '../../support/visit/keys-of.ts';

const CARDS = cardsFor('adding-to-cart');
const NOTIFICATIONS: Notifications = [
  ['click', { ticket: 'shirt' }],
  ['adding-to-cart', { ticket: 'hat' }],
  ['non-esales-click', { productKey: 'p1' }],
  ['non-esales-adding-to-cart', { productKey: 'p1', variantKey: 'v1' }],
  ['end', undefined],
];

const PROXIES = { nginx: startInNginx, 'the Worker': startWorkerProxy };

function startInNginx(api: 'web-v2', cluster: string) {
  return startNginxProxy(cluster, { api });
}

for (const [name, start] of Object.entries(PROXIES)) {
  test(`Elevate 3 takes every notification as JSON through ${name}`, async ({ open, tab, cluster }) => {
    const proxy = await start('web-v2', `${cluster.endpoint}/elevate-3`);
    await open(CARDS, { api: 'web-v2', endpoint: `${proxy.origin}/elevate` });
    await sendEach(tab, cluster, NOTIFICATIONS);
    const all = await cluster.settled(NOTIFICATIONS.length);
    await tab.close();
    await proxy.close();

    expect(answersTo(all)).toEqual(taken(NOTIFICATIONS));
    for (const { method, headers } of all)
      expect([method, headers['content-type']]).toEqual(['POST', 'application/json']);
  });
}

test('Elevate 3 takes every notification from the page itself, where text is switched on', async ({
  open,
  tab,
  cluster,
}) => {
  const endpoint = `${cluster.endpoint}/elevate-3/text-plain`;
  await open(CARDS, { api: 'web-v2', endpoint, market: 'SE&NO' });
  const keys = await keysOf(tab);
  await sendEach(tab, cluster, NOTIFICATIONS);
  const all = await cluster.settled(NOTIFICATIONS.length);
  const query = `esales.market=SE%26NO&esales.customerKey=${keys?.customerKey}&esales.sessionKey=${keys?.sessionKey}`;
  expect(answersTo(all)).toEqual(taken(NOTIFICATIONS));
  expect(all.map(({ url }) => cluster.origin + url)).toEqual(
    NOTIFICATIONS.map(([type]) => `${endpoint}/api/v2/notifications/${type}?${query}`),
  );
});

test('Elevate 3 refuses the clicks of the page itself, where it takes JSON only', async ({
  open,
  tab,
  cluster,
  expected,
}) => {
  expected.answers.push(400);
  await open(CARDS, { api: 'web-v2', endpoint: `${cluster.endpoint}/elevate-3` });
  await tab.click('p');
  const fault = /^click 400: content type is "text\/plain;.*", must be application\/json$/i;
  expect(answersTo(await cluster.settled(1))).toEqual([[expect.stringMatching(fault), { ticket: 'shirt' }]]);
});

const UNKNOWN = 'query parameter unknown: userContext';
const MISSING = 'query parameter missing or empty: esales.customerKey';
const CONTEXTS = {
  PERSONALIZED: UNKNOWN,
  SYNTHETIC: UNKNOWN,
  UNPERSONALIZED: `${UNKNOWN}; ${MISSING}`,
  ANONYMOUS: `${UNKNOWN}; ${MISSING}, esales.sessionKey`,
};
for (const [context, message] of Object.entries(CONTEXTS)) {
  test(`Elevate 3 knows no user context, and refuses ${context}`, async ({
    open,
    tab,
    cluster,
    expected,
  }) => {
    expected.answers.push(400);
    const endpoint = `${cluster.endpoint}/elevate-3/text-plain`;
    await open(CARDS, { api: 'web-v2', endpoint, 'user-context': context });
    await tab.click('p');
    expect(answersTo(await cluster.settled(1))).toEqual([[`click 400: ${message}`, { ticket: 'shirt' }]]);
  });
}

for (const [stored, kept] of Object.entries({
  'e3921377-18a2-47c9-a449-06b894898623': true,
  'E3921377-18A2-47C9-A449-06B894898623': true,
  'customer-4711': false,
})) {
  test(`a stored key ${stored} ${kept ? 'reaches Elevate 3 as it is' : 'is none for Elevate 3, which gets another'}`, async ({
    open,
    tab,
    cluster,
  }) => {
    const store = `<script>document.cookie = 'apptus.customerKey=${stored};Path=/'</script>`;
    await open(store + CARDS, { api: 'web-v2', endpoint: `${cluster.endpoint}/elevate-3/text-plain` });
    await tab.click('p');
    const [click] = await cluster.settled(1);
    expect(click?.status).toBe(204);
    expect(click?.query['esales.customerKey'] === stored).toBe(kept);
  });
}

import { text } from 'node:stream/consumers';
import type { RequestHandler } from 'express';
import { KEEP_ADDRESS, keptAddress } from '../../support/delivery/address.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf, tagOf } from '../../support/site/markup.ts';

const CLICK = '/api/v2/notifications/click';

for (const endpoint of ['/elevate', '/eu/elevate-1/', '/']) {
  test(`${endpoint} is a path on the page's origin, whatever the base of its links`, async ({
    shop,
    otherSite,
    tab,
    cluster,
  }) => {
    shop.answer(endpoint.replace(/\/$/, '') + CLICK, forwardTo(cluster.endpoint + CLICK));
    const tag = tagOf({ endpoint, market: 'UK' }).replace('src="', `src="${shop.origin}`);
    const base = `<base href="${otherSite.origin}/deep/folder/">`;
    await tab.goto(shop.document('/women/', pageOf(base + tag, CARD)));
    await tab.click('p');
    expect(await cluster.settled(1)).toMatchObject([{ type: 'click', query: { market: 'UK' }, status: 204 }]);
  });
}

test('a slash at the end of an address does not matter', async ({ open, tab, cluster }) => {
  await open(CARD, { endpoint: `${cluster.endpoint}/` });
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(cluster.origin + click?.url).toContain(`${cluster.endpoint}${CLICK}?`);
});

test('an endpoint takes the place of the host, with a cluster-id or without', async ({
  open,
  tab,
  cluster,
}) => {
  await open(CARD, { 'cluster-id': 'w1A2B3C45' });
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('without an endpoint the cluster-id makes the host', async ({ open, tab }) => {
  await open(KEEP_ADDRESS + CARD, { endpoint: undefined, 'cluster-id': 'w1A2-B3C45' });
  await tab.click('p');
  expect(await keptAddress(tab)).toMatch(/^https:\/\/w1a2-b3c45\.api\.esales\.apptus\.cloud\/api\/v2\/notif/);
});

function forwardTo(address: string): RequestHandler {
  return async (request, response) => {
    const { search } = new URL(request.url, address);
    const body = await text(request);
    const contentType = { 'Content-Type': request.headers['content-type'] ?? '' };
    const answer = await fetch(address + search, { method: 'POST', headers: contentType, body });
    response.status(answer.status).end();
  };
}

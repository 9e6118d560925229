import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { UUID } from '../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;

const TICKET = 'Oy9tZW4vTElTVElORy9QUk9EVUNUX0xJU1Q7I3Byb2R1Y3Rfa2V5O3AxMDI7Izsj';

test('a click notification is what the reference says', async ({ open, tab, cluster }) => {
  await open(`<p data-elevate-ticket="${TICKET}">Shirt</p>`);
  await tab.click('p');
  const [click] = await cluster.settled(1);
  const keys = await tab.evaluate(() => elevateTracker.keys());
  const query = `customerKey=${keys?.customerKey}&market=UK&sessionKey=${keys?.sessionKey}`;
  expect(click?.method).toBe('POST');
  expect(cluster.origin + click?.url).toBe(`${cluster.endpoint}/api/v2/notifications/click?${query}`);
  expect(String(click?.headers['content-type']).toLowerCase()).toBe('text/plain;charset=utf-8');
  expect(click?.body).toBe(`{"ticket":"${TICKET}"}`);
  expect(click?.status).toBe(204);
});

test('an end notification is what the reference says', async ({ open, tab, cluster }) => {
  await open(CARD, { 'end-on': 'pagehide' });
  await tab.click('p');
  const [click] = await cluster.waitFor(1);
  await tab.close();
  const [, end] = await cluster.settled(2);
  const { customerKey, sessionKey } = click?.query ?? {};
  const query = `esales.market=UK&esales.customerKey=${customerKey}&esales.sessionKey=${sessionKey}`;
  expect(end?.method).toBe('POST');
  expect(cluster.origin + end?.url).toBe(`${cluster.endpoint}/api/v2/notifications/end?${query}`);
  expect(end?.body).toBe('');
  expect(end?.status).toBe(204);
});

test('generated keys are version 4 UUIDs in lower case, and two different ones', async ({
  open,
  cluster,
}) => {
  const tab = await open(CARD);
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query.customerKey).toMatch(UUID);
  expect(click?.query.sessionKey).toMatch(UUID);
  expect(click?.query.customerKey).not.toBe(click?.query.sessionKey);
});

test('values in the address are percent-encoded', async ({ open, tab, cluster }) => {
  await open(CARD, { market: 'SE&NO +é/?#%' });
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.evaluate(() => elevateTracker.end());
  const [click, end] = await cluster.settled(2);
  expect(click?.url).toContain('&market=SE%26NO%20%2B%C3%A9%2F%3F%23%25&');
  expect(end?.url).toContain('?esales.market=SE%26NO%20%2B%C3%A9%2F%3F%23%25&');
});

test('a ticket goes out exactly as it stands in the attribute', async ({ open, tab, cluster }) => {
  const ticket = ' a"b\\c\n<é>&amp;%20+😀 ';
  await open('<p>Shirt</p>');
  await tab.evaluate(
    (text) => document.querySelector('p')?.setAttribute('data-elevate-ticket', text),
    ticket,
  );
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(JSON.parse(click?.body ?? '')).toEqual({ ticket });
});

test('no request of the tracker asks for permission first', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { productKey: 'p102' }));
  await tab.evaluate(() => elevateTracker.end());
  expect((await cluster.settled(3)).map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
});

for (const behaviour of ['status-500', 'slow-20000', 'drop']) {
  test(`a cluster that does ${behaviour} holds up nothing`, async ({ open, tab, cluster, visitor }) => {
    await open('<p data-elevate-ticket="shirt">Shirt</p><a href="/?next" data-elevate-ticket="hat">Hat</a>', {
      endpoint: `${cluster.endpoint}/${behaviour}`,
    });
    await tab.click('p');
    await cluster.settled(1);
    await tab.follow('a');
    expect(await tab.url()).toContain('?next');
    const tickets = (await cluster.arrived(2)).sort();
    // Firefox itself tries again where the connection was dropped.
    expect(behaviour === 'drop' ? [...new Set(tickets)] : tickets).toEqual(['click hat', 'click shirt']);
    expect(await visitor.messages()).toEqual([]);
  });
}

import type { Tracker } from '../../../src/tracker.ts';
import { line } from '../../support/console-line.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';

declare const elevateTracker: Tracker;

test('click() sends a ticket, up to 16,384 characters', async ({ open, tab, visitor, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => elevateTracker.click('x'.repeat(16_384)));
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'click', body: JSON.stringify({ ticket: 'x'.repeat(16_384) }), status: 204 },
  ]);
  expect(await visitor.messages()).toEqual([]);

  await tab.evaluate(() => {
    for (const ticket of ['', 'x'.repeat(16_385), undefined, null, 7, {}, ['shirt'], Symbol('shirt')])
      elevateTracker.click(ticket as string);
  });
  expect(await cluster.settled()).toHaveLength(1);
  expect(await visitor.messages()).toEqual(Array(8).fill(line('error', 'ticket')));
});

test('notify() sends any other notification', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { productKey: 'p1', note: 'é"' }));
  const [favorite] = await cluster.settled(1);
  const keys = await tab.evaluate(() => elevateTracker.keys());
  expect(favorite).toMatchObject({
    method: 'POST',
    path: '/api/v2/notifications/add-favorite',
    query: { customerKey: keys?.customerKey, market: 'UK', sessionKey: keys?.sessionKey },
    headers: { 'content-type': expect.stringMatching(/^text\/plain;charset=utf-8$/i) },
    body: '{"productKey":"p1","note":"é\\""}',
    status: 204,
  });
});

test('notify() names a bad type and sends nothing', async ({ open, tab, visitor, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => {
    const types = ['end', '', 'Click', '../click', undefined, null, true, 7, {}, ['click'], Symbol('click')];
    for (const type of types) elevateTracker.notify(type as string, { ticket: 'shirt' });
  });
  expect(await cluster.arrived()).toEqual([]);
  expect(await visitor.messages()).toEqual(Array(11).fill(line('error')));
});

test('notify() sends no ticket that click() would not send', async ({ open, tab, visitor, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => {
    for (const ticket of ['x'.repeat(16_385), '', null, 7])
      elevateTracker.notify('ad-impression', { ticket });
    elevateTracker.notify('ad-impression', { ticket: 'x'.repeat(16_384) });
  });
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'ad-impression', body: JSON.stringify({ ticket: 'x'.repeat(16_384) }) },
  ]);
  expect(await visitor.messages()).toEqual(Array(4).fill(line('error', 'ticket')));
});

test('notify() with a body that is no JSON sends nothing and harms nobody', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD);
  await tab.evaluate(() => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    elevateTracker.notify('add-favorite', cycle);
    elevateTracker.notify('add-favorite', { amount: BigInt(1) });
  });
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([line('error'), line('error')]);
});

test('end() ends the session once, and the next activity starts a new one', async ({
  open,
  tab,
  cluster,
}) => {
  await open(CARD);
  const before = await tab.evaluate(() => elevateTracker.keys());
  const after = await tab.evaluate(() => {
    elevateTracker.end();
    elevateTracker.end();
    return elevateTracker.keys();
  });
  expect(await cluster.settled(1)).toMatchObject([
    { type: 'end', query: { 'esales.sessionKey': before?.sessionKey } },
  ]);
  expect(after?.customerKey).toBe(before?.customerKey);
  expect(after?.sessionKey).not.toBe(before?.sessionKey);

  await tab.click('p');
  const [, click] = await cluster.settled(2);
  expect(click).toMatchObject({ type: 'click', query: { ...after } });
});

test('identify() changes the visitor in the same session', async ({ open, tab, visitor, cluster }) => {
  await open(CARD);
  const before = await tab.evaluate(() => elevateTracker.keys());
  await tab.evaluate(() => elevateTracker.identify('anna=='));
  const after = { customerKey: 'anna==', sessionKey: before?.sessionKey };
  expect(await tab.evaluate(() => elevateTracker.keys())).toEqual(after);
  expect(await tab.evaluate(() => localStorage.getItem('voyado.session'))).toBe(JSON.stringify(after));
  expect(await tab.evaluate(() => document.cookie)).toContain('apptus.customerKey=anna==');
  await tab.click('p');
  expect(await cluster.settled(1)).toMatchObject([{ type: 'click', query: after }]);
  expect(await visitor.messages()).toEqual([]);

  await tab.evaluate(() => {
    for (const key of ['', undefined, null, 7, {}, Symbol('key')]) elevateTracker.identify(key as string);
  });
  expect(await tab.evaluate(() => elevateTracker.keys())).toEqual(after);
  expect(await visitor.messages()).toEqual(Array(6).fill(line('error', 'identify')));
});

test('reset() ends the session, then both keys are new', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => elevateTracker.identify('anna'));
  const [before, after] = await tab.evaluate(() => {
    const keys = elevateTracker.keys();
    elevateTracker.reset();
    return [keys, elevateTracker.keys()];
  });
  expect(after?.customerKey).not.toBe('anna');
  expect(after?.sessionKey).not.toBe(before?.sessionKey);
  await tab.click('p');
  const notifications = await cluster.settled(2);
  expect(notifications).toHaveLength(2);
  expect(notifications).toContainEqual(
    expect.objectContaining({
      type: 'end',
      query: {
        'esales.market': 'UK',
        'esales.customerKey': 'anna',
        'esales.sessionKey': before?.sessionKey,
      },
    }),
  );
  expect(notifications).toContainEqual(
    expect.objectContaining({ type: 'click', query: { market: 'UK', ...after } }),
  );
});

import { expect, test } from '../../support/fixtures.ts';
import { CARD, CARDS } from '../../support/site/cards.ts';
import { CLOCK, clockedPage, moveClock, pass } from '../../support/site/clock.ts';
import { pageOf } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { happen } from '../../support/visit/happen.ts';
import { carrying, keysIn, keysOf, told } from '../../support/visit/keys-of.ts';
import { closeLast } from '../../support/visit/leaving.ts';

const MINUTE = 60_000;

/** Pages whose clock stands at so many minutes, with links to later ones. */
const CLOCKED = pageOf(
  `${CLOCK}{{tag}}`,
  `${CARD}<a href="?20">20</a> <a href="?31">31</a> <a href="?62">62</a>`,
);

test('after the timeout the session ends once, and the next click starts another', async ({
  tab,
  shop,
  cluster,
}) => {
  const keys = await begin(tab, shop.document('/', clockedPage(CARDS)));
  await tab.click('p');
  await cluster.waitFor(1);
  await pass(tab, 30);
  await cluster.waitFor(2);
  const fresh = await keysOf(tab);
  await tab.click('b');
  await cluster.waitFor(3);
  const ends = await closeLast(tab);
  expect(told(await cluster.settled(3 + ends.length))).toEqual([
    ['click', keys],
    ['end', keys],
    ...carrying(fresh, 'click', ...ends),
  ]);
  expect(fresh?.customerKey).toBe(keys?.customerKey);
  expect(fresh?.sessionKey).not.toBe(keys?.sessionKey);
});

test('a session that timed out and was not started again does not end twice', async ({ open, cluster }) => {
  const tab = await open(CARD, { 'session-timeout': '0.002' });
  await cluster.waitFor(1);
  await tab.close();
  expect(await cluster.arrived(1)).toEqual(['end']);
});

test('a page load keeps the session alive; one that comes too late ends it first', async ({
  tab,
  shop,
  cluster,
}) => {
  const keys = await begin(tab, shop.document('/', CLOCKED));
  await tab.follow('[href="?20"]');
  await tab.follow('[href="?31"]');
  expect(await keysOf(tab)).toEqual(keys);
  await tab.follow('[href="?62"]');
  const [end] = await cluster.waitFor(1);
  await tab.click('p');
  const [, click] = await cluster.settled(2);
  expect(end?.type).toBe('end');
  expect(keysIn(end)).toEqual(keys);
  expect(keysIn(click).customerKey).toBe(keys?.customerKey);
  expect(keysIn(click).sessionKey).not.toBe(keys?.sessionKey);
});

test('a click that comes too late is preceded by the end', async ({ tab, shop, cluster }) => {
  const keys = await begin(tab, shop.document('/', CLOCKED));
  await moveClock(tab, 30 * MINUTE);
  const sent = await tab.evaluate(() => {
    const types: string[] = [];
    document.addEventListener('elevate:notification', (event) => {
      types.push((event as CustomEvent).detail.type);
    });
    document.querySelector('p')?.click();
    return types;
  });
  expect(sent).toEqual(['end', 'click']);
  const all = await cluster.settled(2);
  expect(keysIn(all.find(({ type }) => type === 'end'))).toEqual(keys);
  expect(keysIn(all.find(({ type }) => type === 'click')).sessionKey).not.toBe(keys?.sessionKey);
});

test('activity keeps the session alive, other events do not', async ({ tab, shop, cluster }) => {
  const keys = await begin(tab, shop.document('/', CLOCKED));
  for (const activity of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click']) {
    await moveClock(tab, 20 * MINUTE);
    await happen(tab, activity);
    expect(await keysOf(tab), activity).toEqual(keys);
  }
  await moveClock(tab, 20 * MINUTE);
  await tab.press('Tab');
  await moveClock(tab, 20 * MINUTE);
  await tab.click('p');
  await cluster.waitFor(1);
  await moveClock(tab, 20 * MINUTE);
  for (const event of ['scroll', 'pointermove', 'mousemove', 'pointerup', 'keyup', 'focus', 'input']) {
    await happen(tab, event);
  }
  await moveClock(tab, 11 * MINUTE);
  await happen(tab, 'click');
  expect(told(await cluster.settled(2))).toEqual([
    ['click', keys],
    ['end', keys],
  ]);
  const next = await keysOf(tab);
  expect(next?.customerKey).toBe(keys?.customerKey);
  expect(next?.sessionKey).not.toBe(keys?.sessionKey);
});

import type { Tracker } from '../../src/tracker.ts';
import {
  CARD,
  countPanels,
  levelOf,
  press,
  runInspector,
  textOf,
  ticketFor,
  whenPartSays,
  whenVerdictSays,
} from '../support/add-ons/inspector.ts';
import { expect, test } from '../support/fixtures.ts';

declare const elevateTracker: Tracker;
declare let changes: number;

const V3 = { api: 'v3' };

test('a page that has frozen the prototypes', async ({ open, tab, shop, visitor, cluster }) => {
  shop.page('/next', 'Next');
  await open(CARD.replace('#shirt"', '/next" onclick="event.stopPropagation()"'), V3);
  await tab.evaluate(() => {
    elevateTracker.keys();
    for (const { prototype } of [
      Object,
      Array,
      Function,
      Event,
      EventTarget,
      Node,
      Element,
      HTMLElement,
      Document,
    ])
      Object.freeze(prototype);
  });
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await press(tab, 'hold');
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, /took the click/);
  expect(await tab.url()).toBe(`${shop.origin}/`);
  await press(tab, 'ask');
  await whenVerdictSays(tab, /accepted the click/);
  await press(tab, 'close');
  expect(await countPanels(tab)).toBe(0);
  expect(await visitor.messages()).toEqual([]);
  await cluster.waitFor(2);
});

test('a thousand notifications at once', async ({ open, tab }) => {
  await open(CARD, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(() => {
    changes = 0;
    const list = document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('[role=log] ol');
    new MutationObserver(() => {
      changes += 1;
    }).observe(list as Element, { childList: true });
    navigator.sendBeacon = () => true;
    for (let count = 1; count <= 1000; count++) elevateTracker.click(`ticket-${count}`);
  });
  const text = await whenPartSays(tab, 'notifications', /^Notifications1000.*and 900 more$/);
  // The newest are listed, in their order.
  const listed = [...text.matchAll(/click ticket-(\d+)customer/g)].map(([, number]) => Number(number));
  expect(listed).toEqual(Array.from({ length: 100 }, (_, index) => 1000 - index));
  expect(await tab.evaluate(() => changes)).toBe(1);
});

test('tickets come and go while it is open', async ({ open, tab }) => {
  await open(`<div id="list">${CARD}</div>`, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  const cards = (keys: string[]) =>
    keys.map((key) => CARD.replace(/"[^"]+">/, `"${ticketFor(key)}">`)).join('');
  const put = (html: string) =>
    tab.evaluate((html) => {
      (document.getElementById('list') as Element).innerHTML = html;
    }, html);
  await put(cards(['hat', 'cap', 'coat']));
  await whenPartSays(tab, 'tickets', /Tickets3.*hat.*cap.*coat/);
  await put('');
  await whenVerdictSays(tab, /no element has a ticket/);
  await put(cards(['hat']));
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(
    (ticket) => document.querySelector('a')?.setAttribute('data-elevate-ticket', ticket),
    ' shoe',
  );
  await whenVerdictSays(tab, /Not in order: one ticket/);
});

test('a page that goes through its history without loading', async ({ open, tab, cluster }) => {
  await open(CARD, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(() => history.pushState({}, '', '/next'));
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, /took the click/);
  await tab.evaluate(() => history.go(-2));
  await tab.waitFor(() => location.pathname === '/');
  await whenPartSays(tab, 'notifications', /Notifications1.*product shirt/);
  await cluster.waitFor(1);
  await press(tab, 'close');
  expect(await levelOf(tab)).toBeUndefined();
  expect(await textOf(tab, 'verdict')).toBeUndefined();
});

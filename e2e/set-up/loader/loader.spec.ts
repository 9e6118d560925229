import type { Tracker } from '../../../src/tracker.ts';
import { agree } from '../../support/consent/consent.ts';
import { NOTE, notedOn } from '../../support/delivery/noted.ts';
import { built } from '../../support/documents/built.ts';
import { gotoShelved, shelved, snippet, withhold } from '../../support/documents/loader.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';

declare const elevateTracker: Tracker;
declare const before: string[];

test('clicks before the script has come are sent when it comes, in the order of what was pushed', async ({
  shop,
  tab,
  cluster,
}) => {
  const script = withhold(shop, 'slow');
  await gotoShelved(tab, shop.document('/', pageOf(NOTE + shelved(), CARDS)));
  await tab.evaluate(() => elevateTracker.push((tracker) => tracker.identify('anna')));
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.push((tracker) => tracker.identify('berta')));
  await tab.click('b');
  expect(await cluster.arrived()).toEqual([]);
  script.release();
  await cluster.waitFor(2);
  await tab.evaluate(() => elevateTracker.identify('clara'));
  await tab.click('p');
  expect((await cluster.arrived(3)).sort()).toEqual(['click hat', 'click shirt', 'click shirt']);
  const order = (await notedOn(tab)).map(({ url, body }) => [
    new URL(url).searchParams.get('customerKey'),
    body,
  ]);
  expect(order).toEqual([
    ['anna', '{"ticket":"shirt"}'],
    ['berta', '{"ticket":"hat"}'],
    ['clara', '{"ticket":"shirt"}'],
  ]);
});

test('early clicks count by the same rules', async ({ shop, tab, cluster }) => {
  const script = withhold(shop, 'slow');
  const body = `<main data-elevate-ticket="list">
    <p id="twice" data-elevate-ticket="twice">Double click</p>
    <p id="stopped" data-elevate-ticket="stopped">Stopped</p>
    <p id="empty" data-elevate-ticket="">No ticket of its own</p>
    <p id="right" data-elevate-ticket="right">Right</p>
    <p id="middle" data-elevate-ticket="middle">Middle</p>
    <p id="basket" data-elevate-ticket="buy" data-elevate-notification="add-to-cart">Buy</p>
    <label data-elevate-ticket="size" data-elevate-notification="add-to-cart">Size <input type="radio"></label>
    <p id="wrong" data-elevate-ticket="wrong" data-elevate-notification="../wrong">Wrong</p>
    <svg width="20" height="20" data-elevate-ticket="svg"><rect width="20" height="20"/></svg>
    <div data-elevate-ticket="shadow"></div></main><script>
    stopped.addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); });
    document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>Shadow</p>';
  </script>`;
  await gotoShelved(tab, shop.document('/', pageOf(shelved(), body)));
  await tab.click('#twice', { count: 2 });
  await tab.click('#right', { button: 'right' });
  await tab.click('#middle', { button: 'middle' });
  await tab.click('#basket', { count: 2 });
  for (const selector of ['#stopped', '#empty', '#wrong', 'rect', 'div >> p', 'label'])
    await tab.click(selector);
  script.release();
  expect((await cluster.arrived(8)).sort()).toEqual([
    'add-to-cart buy',
    'add-to-cart size',
    'click list',
    'click middle',
    'click shadow',
    'click stopped',
    'click svg',
    'click twice',
  ]);
});

test('a double click that the coming of the script parts is one click', async ({ shop, tab, cluster }) => {
  withhold(shop, 'missing');
  await tab.goto(shop.document('/', pageOf(snippet(), CARDS)));
  await tab.evaluate((text) => {
    const card = document.querySelector('p');
    card?.click();
    document.head.append(Object.assign(document.createElement('script'), { text }));
    card?.click();
  }, built('elevate-tracker.js'));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('with consent required, early clicks wait for the answer', async ({ shop, tab, cluster }) => {
  const script = withhold(shop, 'slow');
  await gotoShelved(tab, shop.document('/', pageOf(shelved({ consent: 'required' }), CARDS)));
  await tab.click('p');
  await tab.click('b');
  script.release();
  await tab.waitFor(() => elevateTracker.version);
  expect(await cluster.arrived()).toEqual([]);
  await agree(tab);
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

test('the loader leaves one global, and stores nothing while the page is there', async ({ shop, tab }) => {
  withhold(shop, 'missing');
  const head = `<script>before = []; before = Object.getOwnPropertyNames(window)</script>${snippet()}`;
  await tab.goto(shop.document('/', pageOf(head, CARDS)));
  await tab.click('p');
  const outcome = await tab.evaluate(() => ({
    added: Object.getOwnPropertyNames(window).filter(
      (name) => !before.includes(name) && !name.startsWith('__pw'),
    ),
    stored: document.cookie.length + localStorage.length + sessionStorage.length,
  }));
  expect(outcome).toEqual({ added: ['elevateTracker'], stored: 0 });
});

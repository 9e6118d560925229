import {
  ad,
  scrollTo,
  seenBy,
  shopWith,
  unhurriedShopWith,
  whenCounted,
} from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';

const TILE = 'flex: none; width: 100px; height: 100px';
const tiles = (...tickets: string[]) => tickets.map((ticket) => ad(ticket, TILE)).join('');

test('in scrollers within scrollers', async ({ shop, tab, cluster }) => {
  const body = `<div style="height: 300px; overflow: auto; margin-top: 200vh"><div style="height: 400px"></div>
    <div style="display: flex; width: 150px; overflow: auto">${tiles('shirt', 'hat', 'tie')}</div></div>`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate(() => document.querySelector('div')?.scrollTo(0, 1000));
  // Half of the hat sticks out.
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  await scrollTo(tab, '[data-elevate-ticket=tie]');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt', 'tie']);
});

for (const [motion, style] of [
  ['at once', ''],
  ['by a transition', 'transition: transform .3s'],
] as const) {
  test(`in a carousel that is moved by transform, ${motion}`, async ({ shop, tab, cluster }) => {
    const body = `<div style="width: 100px; overflow: hidden"><div id="slides" style="display: flex; ${style}">
      ${tiles('shirt', 'hat', 'tie')}</div></div>`;
    await tab.goto(shop.document('/', unhurriedShopWith(body)));
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
    await tab.evaluate(() => {
      (document.querySelector('#slides') as HTMLElement).style.transform = 'translateX(-200px)';
    });
    // The one in between passes by.
    await whenCounted(cluster, 'tie');
    expect(await seenBy(tab, cluster)).toEqual(['shirt', 'tie']);
  });
}

test('in a carousel that is moved by an animation of its own', async ({ shop, tab, cluster }) => {
  const body = `<style>@keyframes slide { to { transform: translateX(-100px) } }</style>
    <div style="width: 100px; overflow: hidden"><div id="slides" style="display: flex">${tiles('shirt', 'hat')}</div></div>`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.evaluate(() => {
    (document.querySelector('#slides') as HTMLElement).style.animation = 'slide .5s forwards';
  });
  await whenCounted(cluster, 'hat');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('in a carousel whose slides fade into each other', async ({ shop, tab, cluster }) => {
  const slides = ['shirt', 'hat'].map((ticket) =>
    ad(ticket, `${TILE}; position: absolute; transition: opacity .2s; opacity: ${ticket === 'hat' ? 0 : 1}`),
  );
  await tab.goto(shop.document('/', shopWith(slides.join(''))));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.evaluate(() => {
    const [shirt, hat] = document.querySelectorAll('p');
    shirt?.style.setProperty('opacity', '0');
    hat?.style.setProperty('opacity', '1');
  });
  await whenCounted(cluster, 'hat');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('where the browser renders only what is near', async ({ shop, tab, cluster }) => {
  const section = (ticket: string) =>
    `<section style="content-visibility: auto; height: 150vh">${ad(ticket, TILE)}</section>`;
  await tab.goto(shop.document('/', shopWith(section('shirt') + section('hat') + section('tie'))));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await scrollTo(tab, 'section:nth-of-type(2)');
  await scrollTo(tab, '[data-elevate-ticket=hat]');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

for (const zoom of [0.5, 2, 3]) {
  test(`on a page that is zoomed ${zoom} times`, async ({ shop, tab, cluster }) => {
    const stickingOut = (share: number, left: number) =>
      `position: fixed; height: 100px; width: 20px; left: ${left}px; bottom: ${100 * share - 100}px`;
    const body = `<style>html { zoom: ${zoom} }</style>${ad('half', stickingOut(0.51, 0))}${ad('less', stickingOut(0.49, 30))}
      ${ad('wide', 'position: absolute; top: 20px; height: 50px; width: 130%')}`;
    await tab.goto(shop.document('/', shopWith(body)));
    expect(await seenBy(tab, cluster)).toEqual(['half', 'wide']);
  });
}

test('in shadow roots that are handed over, now and later', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith('<shop-list></shop-list><shop-card></shop-card>')));
  await tab.evaluate(async (html) => {
    const { watchImpressions } = await import('/elevate-impressions.mjs' as string);
    const [list, card] = ['shop-list', 'shop-card'].map((name) =>
      document.querySelector(name)?.attachShadow({ mode: name === 'shop-list' ? 'open' : 'closed' }),
    );
    for (const root of [list, card]) watchImpressions(root);
    for (const root of [list, card]) Object.assign(root as ShadowRoot, { innerHTML: html });
    (card as ShadowRoot).querySelector('p')?.setAttribute('data-elevate-ticket', 'hat');
  }, ad('shirt'));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('a custom element with a shadow root counts by its own attributes', async ({ shop, tab, cluster }) => {
  const body = `<shop-card data-elevate-ticket="shirt" data-elevate-sponsored><template shadowrootmode="open">
    Shirt</template></shop-card>`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

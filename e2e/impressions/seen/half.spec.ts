import { ad, seenBy, shopWith } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';

/** Sticks out at the bottom so that so much of its 200 pixels is on the screen. */
const stickingOut = (share: number, more = '') =>
  `position: absolute; height: 200px; width: 50px; top: calc(100vh - ${200 * share}px); ${more}`;

/** So many times as high as the screen, of which it fills so much. */
const higherThanScreen = (share: number, more: string, times = 3) =>
  `position: absolute; height: ${100 * times}vh; top: ${100 - 100 * share}vh; ${more}`;

test('half of it must be on the screen', async ({ shop, tab, cluster }) => {
  const ads = [
    ad('half', stickingOut(0.5)),
    ad('less', stickingOut(0.49, 'left: 60px')),
    ad('more', stickingOut(0.51, 'left: 120px')),
    ad('beside', 'position: absolute; top: 10px; left: -51px; width: 100px; height: 50px'),
    ad('beside-more', 'position: absolute; top: 70px; left: -49px; width: 100px; height: 50px'),
    ad('corner', stickingOut(0.6, 'left: -20px')),
    ad('corner-more', stickingOut(0.8, 'left: 200px')),
  ];
  await tab.goto(shop.document('/', shopWith(ads.join(''))));
  const visible = ['beside-more', 'corner-more', 'half', 'more'];
  expect(await seenBy(tab, cluster)).toEqual(visible);
});

for (const [share, seen] of [
  [0.49, []],
  [0.51, ['tall']],
] as const) {
  test(`one that is larger than the screen and fills ${100 * share}% of it`, async ({
    shop,
    tab,
    cluster,
  }) => {
    await tab.goto(shop.document('/', shopWith(ad('tall', higherThanScreen(share, 'left: 0; width: 100%')))));
    expect(await seenBy(tab, cluster)).toEqual(seen);
  });
}

test('one that is higher than the screen, but not as wide, counts by its height, and the other way round', async ({
  shop,
  tab,
  cluster,
}) => {
  const ads = [
    ad('narrow', higherThanScreen(0.49, 'left: 0; width: 90px')),
    ad('narrow-more', higherThanScreen(0.51, 'left: 100px; width: 90px')),
    ad('flat', 'position: absolute; top: 20px; left: 51vw; width: 300vw; height: 20px'),
    ad('flat-more', 'position: absolute; top: 50px; left: 49vw; width: 300vw; height: 20px'),
  ];
  await tab.goto(shop.document('/', shopWith(ads.join(''))));
  expect(await seenBy(tab, cluster)).toEqual(['flat-more', 'narrow-more']);
});

for (const times of [3, 4, 45])
  test(`one that is ${times} times as large as the screen counts once it has been scrolled in far enough`, async ({
    shop,
    tab,
    cluster,
  }) => {
    const large = ad('tall', higherThanScreen(0, 'left: 0; width: 100%', times));
    await tab.goto(shop.document('/', shopWith(large)));
    for (const share of [0.3, 0.45, 0.49]) {
      await tab.evaluate((share) => window.scrollTo(0, share * innerHeight), share);
      expect(await seenBy(tab, cluster)).toEqual([]);
    }
    await tab.evaluate(() => window.scrollTo(0, 0.51 * innerHeight));
    expect(await seenBy(tab, cluster)).toEqual(['tall']);
  });

test('what takes no room is not seen, until it does', async ({ shop, tab, cluster }) => {
  const ads = [
    ad('none', 'display: none'),
    ad('contents', 'display: contents'),
    ad('zero', 'height: 0; overflow: hidden'),
    ad('no-width', 'width: 0; overflow: hidden'),
    `<details>${ad('details')}</details>`,
    `<div style="content-visibility: hidden">${ad('skipped')}</div>`,
    `<div style="height: 0; overflow: hidden">${ad('clipped')}</div>`,
    `<template>${ad('template')}</template>`,
  ];
  await tab.goto(shop.document('/', shopWith(ads.join(''))));
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('p, div, details')) {
      element.removeAttribute('style');
      element.setAttribute('open', '');
    }
  });
  await cluster.waitFor(8);
  const visible = ['clipped', 'contents', 'details', 'no-width', 'none', 'skipped', 'zero'];
  expect(await seenBy(tab, cluster)).toEqual(visible);
});

test('what is invisible or transparent is not seen, until it is neither', async ({ shop, tab, cluster }) => {
  const body = `${ad('invisible', 'visibility: hidden')}${ad('transparent', 'opacity: 0')}
    <div style="opacity: 0">${ad('within')}</div>${ad('pale', 'opacity: .1')}`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual(['pale']);
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('p, div')) element.removeAttribute('style');
  });
  await cluster.waitFor(5);
  const visible = ['invisible', 'pale', 'transparent', 'within'];
  expect(await seenBy(tab, cluster)).toEqual(visible);
});

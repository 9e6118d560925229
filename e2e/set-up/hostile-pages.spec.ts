import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { giveOptions } from '../support/site/give-options.ts';
import { pageOf, shopTag, tagOf } from '../support/site/markup.ts';
import { UUID } from '../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;

const BARE_TAG = tagOf({}).replace('async ', '');
const TAG = shopTag().replace('async ', '');

/** What other scripts do to the page, before the tracker loads or after. */
const PATCHES = {
  // For the time of the click, since the browser's driver needs them as well.
  'redefines what JSON can': `addEventListener('click', () => {
    const { parse, stringify } = JSON;
    JSON.parse = JSON.stringify = () => { throw new Error('patched'); };
    setTimeout(() => Object.assign(JSON, { parse, stringify }));
  }, true)`,
  'has no time': 'Date.now = () => NaN',
  'wraps addEventListener': `{
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const wrapped = listener && function (...args) { return (listener.handleEvent ?? listener).apply(this, args); };
      return addEventListener.call(this, type, wrapped, options);
    };
  }`,
  'makes a beacon answer nothing': 'navigator.sendBeacon = () => {}',
};

for (const [what, script] of Object.entries(PATCHES)) {
  test(`a script that ${what} costs no click`, { tag: '@played' }, async ({
    shop,
    tab,
    cluster,
    visitor,
  }) => {
    const patch = `<script>${script}</script>`;
    await tab.goto(shop.document('/', pageOf(`${TAG}${patch}`, CARD)));
    await tab.click('p');
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    const queue = '<script>elevateTracker = [{ debug: false }]</script>';
    await tab.goto(shop.document('/', pageOf(`${queue}${patch}${TAG}`, CARD)));
    await tab.click('p');
    await cluster.waitFor((received) => received.filter(({ type }) => type === 'click').length > 1);
    expect(await visitor.messages()).toEqual([]);
  });
}

/** Where no tracker can come of it; what was thrown would fail the test. */
const UNUSABLE = {
  'is frozen': 'elevateTracker = Object.freeze([{ debug: false }])',
  'cannot be written': `Object.defineProperty(window, 'elevateTracker', { value: [] })`,
  'throws when it is read': `Object.defineProperty(window, 'elevateTracker', { get() { throw new Error('No'); } })`,
  'is a revoked proxy': `{
    const { proxy, revoke } = Proxy.revocable([], {});
    elevateTracker = proxy;
    revoke();
  }`,
};

for (const [how, script] of Object.entries(UNUSABLE)) {
  test(`where the global ${how}, nothing is thrown into the page`, { tag: '@played' }, async ({
    shop,
    tab,
    visitor,
  }) => {
    await tab.goto(shop.document('/', pageOf(`<script>${script}</script>${TAG}${TAG}`, CARD)));
    await tab.click('p');
    expect(await visitor.errors()).toEqual([]);
  });
}

test('where the clock stands still, two clicks on the same are two', async ({ open, cluster }) => {
  const tab = await open(`<script>Date.now = () => 0</script>${CARD}`);
  await tab.evaluate(() => {
    const begin = performance.now();
    document.querySelector('p')?.click();
    while (performance.now() - begin < 600);
    document.querySelector('p')?.click();
  });
  expect(await cluster.arrived(2)).toEqual(['click shirt', 'click shirt']);
});

/** As a review may bring it into a page that lets pictures, forms and frames through. */
const REVIEWS = {
  'a picture':
    '<img alt="" name="currentScript" data-endpoint="{{otherSite}}" data-market="SE" src="{{otherSite}}/?market=SE">',
  'a form': '<form name="currentScript" data-endpoint="{{otherSite}}" data-market="SE"></form>',
  'two pictures':
    '<img alt="" name="currentScript" data-market="SE"><img alt="" name="currentScript" data-market="NO">',
  'a frame': '<iframe name="currentScript" src="{{otherSite}}/" data-market="SE"></iframe>',
  // The script runs when the other site is there.
  'a frame that has loaded':
    '<iframe name="currentScript" src="{{otherSite}}/" data-market="SE"></iframe><script src="/late.js"></script>',
};

for (const [what, review] of Object.entries(REVIEWS)) {
  test(`${what} named currentScript configures nothing`, async ({
    shop,
    otherSite,
    tab,
    cluster,
    visitor,
  }) => {
    const isFramed = new Promise((framed) => {
      otherSite.answer('/picture', (_, response) => framed(response.status(204).end()));
    });
    otherSite.plainPage('/', 'Elsewhere <img alt="" src="/picture">');
    shop.answer('/late.js', (_, response) => void isFramed.then(() => response.type('js').end()));
    await tab.goto(shop.document('/', pageOf('', `${review}${BARE_TAG}${CARD}`)));
    await tab.click('p');
    await giveOptions(tab, cluster);
    expect(await cluster.settled(1)).toMatchObject([{ body: '{"ticket":"shirt"}', query: { market: 'UK' } }]);
    expect(await visitor.messages()).toEqual([]);
  });
}

/** A form that carries a ticket, with fields named like members of elements. */
const FORM = `<form id="elevateTracker" data-elevate-ticket="form" onsubmit="return false">
  ${['attributes', 'dataset', 'closest', 'nodeType', 'href'].map((name) => `<input type="hidden" name="${name}">`).join('')}
  <button>Buy</button></form>`;

test('an element named like the global stands in the way of nothing', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf('', `${FORM}<p id="elevateTracker"></p>${TAG}`)));
  await tab.click('button');
  expect(await cluster.arrived(1)).toEqual(['click form']);
  expect(await tab.evaluate(() => elevateTracker.keys()?.customerKey)).toMatch(UUID);
  expect(await visitor.messages()).toEqual([]);
});

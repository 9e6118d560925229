import {
  ad,
  append,
  HASTE,
  passSecond,
  seenBy,
  shopWith,
  V3,
  WATCHER,
} from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';

/** What a page may have done before the script loads. */
const BEFORE: Record<string, string> = {
  'has no observers': 'delete window.IntersectionObserver; delete window.MutationObserver',
  'has broken observers': 'window.IntersectionObserver = window.MutationObserver = class {}',
  'froze the queue': 'window.elevateTracker = Object.freeze([])',
  'made the queue a proxy that throws':
    'window.elevateTracker = new Proxy([], { get() { throw new Error("Mine") }, set() { throw new Error("Mine") } })',
  'made the queue read-only': 'Object.defineProperty(window, "elevateTracker", { value: null })',
  // Drivers need one.
  'replaced timers':
    'const { setTimeout } = window; window.setTimeout = (...call) => { if (call[2]) throw new Error("Mine"); return setTimeout(...call) }',
  'replaced attributes': 'Element.prototype.getAttribute = () => { throw new Error("Mine") }',
  'replaced sets and maps': 'Map.prototype.get = Set.prototype.has = () => { throw new Error("Mine") }',
  'replaced the search': 'Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => 1',
};

for (const [name, script] of Object.entries(BEFORE)) {
  test(`nothing is thrown into a page that ${name}`, async ({ shop, tab, visitor }) => {
    const page = pageOf(`${HASTE}<script>{${script}}</script>${WATCHER}`, ad('shirt'));
    await tab.goto(shop.document('/', page));
    await tab.evaluate(() => {
      document.body.append(document.createElement('form'), 'text', document.createComment('comment'));
      document.body.lastElementChild?.setAttribute('data-elevate-sponsored', '');
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await passSecond(tab);
    expect(await visitor.errors()).toEqual([]);
  });
}

test('broken markup hides nothing else', async ({ shop, tab, visitor, cluster }) => {
  const fields = ['matches', 'nodeType', 'isConnected', 'dataset']
    .map((name) => `<input name="${name}">`)
    .join('');
  await tab.goto(shop.document('/', shopWith(ad('shirt'))));
  await append(
    tab,
    `<form data-elevate-ticket="form" data-elevate-sponsored>${fields}</form>${ad('hat')}<!-- comment -->`,
  );
  expect(await seenBy(tab, cluster)).toEqual(['form', 'hat', 'shirt']);
  expect(await visitor.errors()).toEqual([]);
});

test('a page that polluted Object.prototype', async ({ shop, tab, visitor, cluster }) => {
  const polluted = `<script>Object.prototype.timer = Object.prototype.ticket = Object.prototype.due = 'guessed';
    Object.prototype.characterData = true;</script>`;
  await tab.goto(shop.document('/', pageOf(HASTE + polluted + tagOf(V3) + WATCHER, ad('shirt'))));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  expect(await visitor.errors()).toEqual([]);
});

test('a strict page needs to allow the script only', async ({ shop, tab, visitor, cluster }) => {
  const policy = `default-src 'none'; script-src ${shop.origin} 'nonce-test'; connect-src ${cluster.origin} ${shop.origin}; require-trusted-types-for 'script'`;
  const html = shopWith(ad('shirt')).replace(/<style>.*?<\/style>/, '');
  await tab.goto(shop.document('/', html, { 'Content-Security-Policy': policy }));
  expect(await cluster.arrived(1)).toEqual(['ad-impression shirt']);
  expect(await visitor.errors()).toEqual([]);
});

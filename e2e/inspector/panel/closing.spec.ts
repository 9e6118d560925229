import { CARD, press, runInspector, textOf, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { NOTHING, storedBy } from '../../support/consent/stored.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';

declare const watched: { left: number; running: Set<unknown> };

/** Counts what the inspector leaves behind in a page: listeners, observers, timers. Drivers have some of their own. */
const WATCH = `<script>{
  watched = { left: 0, running: new Set() };
  const isOurs = () => new Error().stack.includes('elevate-inspector');
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    if (isOurs() && (this === window || this === document)) {
      watched.left += 1;
      options?.signal?.addEventListener('abort', () => { watched.left -= 1; });
    }
  };
  const start = (it) => { if (isOurs()) watched.running.add(it); };
  for (const name of ['MutationObserver', 'IntersectionObserver']) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (...rest) { start(this); observe.apply(this, rest); };
    window[name].prototype.disconnect = function () { watched.running.delete(this); disconnect.call(this); };
  }
  const { setInterval, clearInterval } = window;
  window.setInterval = (...rest) => { const id = setInterval(...rest); start(id); return id; };
  window.clearInterval = (id) => { watched.running.delete(id); clearInterval(id); };
}</script>`;

const state = () => ({ left: watched.left, running: watched.running.size });

test('closed, it leaves nothing behind', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf(WATCH, CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker/);
  const open = await tab.evaluate(state);
  expect(open.left).toBeGreaterThan(4);
  expect(open.running).toBe(2);
  await press(tab, 'close');
  expect(await tab.evaluate(state)).toEqual({ left: 0, running: 0 });
  expect(await tab.evaluate(() => document.querySelector('elevate-inspector'))).toBeNull();
});

test('it stores nothing and sends nothing by itself', async ({ shop, tab, visitor, cluster }) => {
  const asked: string[] = [];
  shop.answer('/elevate-tracker.js', (request, _, next) => {
    asked.push(request.url);
    next();
  });
  await tab.goto(shop.document('/', pageOf('', CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker/);
  await tab.click('a');
  for (const name of ['outline', 'hold', 'copy', 'copy-keys', 'dock', 'small', 'small', 'end', 'reset']) {
    if (name === 'copy-keys' || name === 'end')
      await tab.click(`elevate-inspector >> [part=${name === 'end' ? 'session' : 'visitor'}] > summary`);
    await press(tab, name);
  }
  await press(tab, 'close');
  expect(await storedBy(tab, visitor)).toEqual(NOTHING);
  await tab.evaluate(() => fetch('/elevate-tracker.js?last').then(() => undefined));
  expect(asked).toEqual(['/elevate-tracker.js?last']);
  expect(await cluster.arrived()).toEqual([]);
  expect(await visitor.messages()).toEqual([]);
});

test('Escape closes it and gives the focus back, but not out of a field of the page', async ({
  open,
  tab,
}) => {
  await open(`${CARD}<button id="shop">Basket</button><input id="search">`);
  await tab.evaluate(() => document.getElementById('shop')?.focus());
  await runInspector(tab);
  await whenVerdictSays(tab, /./);
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('elevate-inspector');
  await tab.press('Escape', '#search');
  expect(await textOf(tab, 'verdict')).toBeTruthy();
  await tab.evaluate(() => document.getElementById('search')?.blur());
  await tab.press('Escape');
  expect(await textOf(tab, 'verdict')).toBeUndefined();
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('shop');
});

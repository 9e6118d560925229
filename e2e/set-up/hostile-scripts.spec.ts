import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/markup.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const TAG = tagOf({ endpoint: '{{endpoint}}', market: 'UK' });

/** What other scripts do to the page, before the tracker loads or after. */
const PATCHES = {
  // For the time of the click, since the browser's driver needs them as well.
  'redefines what arrays and JSON can': `addEventListener('click', () => {
    const { push } = Array.prototype;
    const { parse, stringify } = JSON;
    Array.prototype.push = JSON.parse = JSON.stringify = () => { throw new Error('patched'); };
    setTimeout(() => {
      Array.prototype.push = push;
      Object.assign(JSON, { parse, stringify });
    });
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
  'freezes the global': 'if (window.elevateTracker) Object.freeze(elevateTracker)',
};

for (const [what, script] of Object.entries(PATCHES)) {
  test(`a script that ${what} costs no click`, async ({ shop, tab, cluster, visitor }) => {
    const patch = `<script>${script}</script>`;
    const sync = TAG.replace('async ', '');
    await tab.goto(shop.document('/', pageOf(`${sync}${patch}`, CARD)));
    await tab.click('p');
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    const queue = '<script>elevateTracker = [{ debug: false }]</script>';
    await tab.goto(shop.document('/', pageOf(`${queue}${patch}${sync}`, CARD)));
    await tab.click('p');
    await cluster.waitFor((received) => received.filter(({ type }) => type === 'click').length > 1);
    expect(await visitor.messages()).toEqual([]);
  });
}

test('a global that nothing can write or change is left alone, and clicks count', async ({
  shop,
  tab,
  cluster,
}) => {
  const fixed = `<script>Object.defineProperty(window, 'elevateTracker', { value: Object.freeze([]) })</script>`;
  await tab.goto(shop.document('/', pageOf(`${fixed}${TAG}`, CARD)));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

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

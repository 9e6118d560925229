import { readFileSync } from 'node:fs';
import type { Tracker } from '../src/tracker.ts';
import { expect, test } from './fixtures.ts';
import { pageOf, tagOf } from './markup.ts';

declare const elevateTracker: Tracker;

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';
const TAG = tagOf({ endpoint: '{{endpoint}}', market: 'UK' });

/** Names that the tracker must not take from the elements that bear them. */
const NAMES = ['currentScript', 'cookie', 'hidden', 'dispatchEvent', 'baseURI', 'prerendering'];
const IDS = ['elevateTracker', 'navigation', 'version', 'clusterId'];
const CLOBBERING = [
  ...NAMES.map((name) => `<img alt="" name="${name}" id="${name}" data-endpoint="https://evil.example">`),
  ...IDS.map((id) => `<form id="${id}" name="${id}"></form>`),
].join('');

/** A form that carries a ticket, with fields named like its own members. */
const FORM = `<form data-elevate-ticket="form" onsubmit="return false">
  ${['getAttribute', 'attributes', 'dataset', 'closest', 'nodeType'].map((name) => `<input type="hidden" name="${name}">`).join('')}
  <button>Buy</button></form>`;

test('elements named like the global and like members of the document stand in the way of nothing', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf('', `${CLOBBERING}${FORM}${TAG}`)));
  await tab.click('button');
  expect(await cluster.arrived(1)).toEqual(['click form']);
  expect(await tab.evaluate(() => elevateTracker.keys()?.customerKey)).toMatch(/^[\da-f-]{36}$/);
  expect((await visitor.cookies()).map(({ name }) => name).sort()).toEqual([
    'apptus.customerKey',
    'apptus.sessionKey',
  ]);
  expect(await visitor.messages()).toEqual([]);
});

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
  'stops the clock': 'Date.now = () => 0',
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

test('clicks in a sandboxed frame, where nothing can be stored, arrive', async ({
  shop,
  tab,
  cluster,
  visitor,
}) => {
  shop.document(
    '/frame',
    pageOf(TAG, '<p data-elevate-ticket="framed" style="position: fixed; inset: 0">Here</p>'),
  );
  await tab.goto(shop.plainPage('/', '<iframe sandbox="allow-scripts" src="/frame"></iframe>'));
  await tab.click('iframe');
  expect(await cluster.arrived(1)).toEqual(['click framed']);
  expect(await visitor.errors()).toEqual([]);
});

test('in XHTML everything is as it is in HTML', async ({ shop, tab, cluster, visitor }) => {
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Shop</title>
    ${TAG.replace('async ', 'async="" ')}</head><body>${CARD}</body></html>`;
  await tab.goto(shop.document('/', page, { 'Content-Type': 'application/xhtml+xml' }));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

for (const written of ['', readFileSync(`${import.meta.dirname}/../dist/elevate-tracker.js`, 'utf8')]) {
  test(`a document that is written anew ${written ? 'with the script again' : 'without the script'} counts each click once`, async ({
    open,
    tab,
    cluster,
  }) => {
    await open(CARD);
    await tab.evaluate(
      (code) => {
        document.open();
        document.write(`<p data-elevate-ticket="written">New</p><script>${code}</script>`);
        document.close();
      },
      written.replaceAll('</script', '<\\/script'),
    );
    await tab.click('p');
    expect(await cluster.arrived(1)).toEqual(['click written']);
  });
}

test('a body that is replaced under a new address counts its clicks once', async ({
  open,
  tab,
  cluster,
  visitor,
}) => {
  await open(CARD);
  await tab.evaluate(() => {
    history.pushState({}, '', '/next');
    const body = document.createElement('body');
    body.innerHTML = '<p data-elevate-ticket="next">Next</p>';
    document.body.replaceWith(body);
  });
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click next']);
  expect(await visitor.messages()).toEqual([]);
});

for (const behaviour of ['status-500', 'slow-20000', 'drop']) {
  test(`a cluster that does ${behaviour} holds up nothing`, async ({ open, tab, cluster, visitor }) => {
    await open('<a href="/?next" data-elevate-ticket="shirt">Shirt</a>', {
      endpoint: `${cluster.endpoint}/${behaviour}`,
    });
    await tab.follow('a');
    expect(await tab.url()).toContain('?next');
    // Firefox itself tries again where the connection was dropped.
    const [click] = await cluster.waitFor(1);
    expect(click).toMatchObject({ type: 'click', body: '{"ticket":"shirt"}' });
    expect(await visitor.messages()).toEqual([]);
  });
}

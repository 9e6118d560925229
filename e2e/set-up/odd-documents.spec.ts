import { readFileSync } from 'node:fs';
import type { Tracker } from '../../src/tracker.ts';
import { CLOCK, moveClock } from '../support/clock.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/markup.ts';
import { poll } from '../support/tabs/poll.ts';

declare const elevateTracker: Tracker;
declare const isShown: boolean;

const MINUTE = 60_000;

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
  shop.plainPage('/next', 'A shirt');
  const link = '<a href="/next" target="_blank">Next</a>';
  await tab.goto(shop.document('/', pageOf(CLOCK, `${CLOBBERING}${FORM}${link}${TAG}`)));
  await tab.click('button');
  expect(await cluster.arrived(1)).toEqual(['click form']);
  expect(await tab.evaluate(() => elevateTracker.keys()?.customerKey)).toMatch(/^[\da-f-]{36}$/);
  expect((await visitor.cookies()).map(({ name }) => name).sort()).toEqual([
    'apptus.customerKey',
    'apptus.sessionKey',
  ]);

  await moveClock(tab, 31 * MINUTE);
  // Where `hidden` were an element, nobody would have become visible.
  await tab.evaluate(() => void dispatchEvent(new Event('visibilitychange')));
  await cluster.waitFor(2);
  // Where `baseURI` were one, the page that the link opens would not be expected, and the session would end.
  await visitor.tabOpenedBy(() => tab.click('a'));
  await tab.close();
  expect(await cluster.arrived(2)).toEqual(['click form', 'end']);
  expect(await visitor.messages()).toEqual([]);
});

test('clicks in a sandboxed frame, where nothing can be stored, arrive', async ({
  shop,
  tab,
  cluster,
  visitor,
}) => {
  shop.document(
    '/frame',
    pageOf(
      TAG,
      `<p data-elevate-ticket="framed" style="position: fixed; inset: 0">Here</p>
      <script>onpointermove = () => parent.postMessage('', '*');</script>`,
    ),
  );
  const body =
    '<iframe sandbox="allow-scripts" src="/frame"></iframe><script>onmessage = () => { isShown = true }';
  await tab.goto(shop.plainPage('/', `<script>isShown = false</script>${body}</script>`));
  // A frame in a process of its own hears of the pointer only some time after it has loaded.
  await poll('the frame to hear of the pointer', async () => {
    await tab.hover('iframe');
    return tab.evaluate(() => isShown);
  });
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

for (const written of ['', readFileSync(`${import.meta.dirname}/../../dist/elevate-tracker.js`, 'utf8')]) {
  test(`a document that is written anew ${written ? 'with the script again' : 'without the script'} counts each click once`, async ({
    open,
    tab,
    cluster,
  }) => {
    await open(CARD);
    await tab.evaluate(
      ({ code, endpoint }) => {
        document.open();
        document.write(`<p data-elevate-ticket="written">New</p>
          <script data-endpoint="${endpoint}" data-market="UK">${code}</script>`);
        document.close();
      },
      { code: written.replaceAll('</script', '<\\/script'), endpoint: cluster.endpoint },
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

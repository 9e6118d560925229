import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { pageOf, shopTag } from '../support/site/markup.ts';
import { poll } from '../support/tabs/poll.ts';

declare const isShown: boolean;

const TAG = shopTag();
const LINK = '<a href="/shirt" data-elevate-ticket="shirt">Shirt</a>';

test.beforeEach(({ shop }) => void shop.plainPage('/shirt', 'A shirt'));

for (const modifier of ['Control', 'Shift', 'Meta'] as const) {
  test(`a click with ${modifier} counts`, async ({ open, cluster }) => {
    const tab = await open(LINK);
    await tab.click('a', { modifiers: [modifier] });
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

test('the middle button counts', async ({ open, cluster }) => {
  const tab = await open(LINK);
  await tab.click('a', { button: 'middle' });
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('the right button does not count', async ({ open, cluster }) => {
  const tab = await open(LINK);
  await tab.click('a', { button: 'right' });
  expect(await cluster.arrived()).toEqual([]);
});

test('a press that ends elsewhere does not count', async ({ open, cluster }) => {
  const tab = await open('<p data-elevate-ticket="shirt">Shirt</p><p id="elsewhere">About us</p>');
  await tab.drag('p', '#elsewhere');
  expect(await cluster.arrived()).toEqual([]);
});

test('Enter on a link counts', async ({ open, cluster }) => {
  const tab = await open(LINK);
  await tab.press('Enter', 'a');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

for (const key of ['Enter', 'Space']) {
  test(`${key} on a button counts`, async ({ open, cluster }) => {
    const tab = await open('<button data-elevate-ticket="shirt">Shirt</button>');
    await tab.press(key, 'button');
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

test('Enter in a field counts as the click on its button that it is', async ({ open, cluster }) => {
  const tab = await open(`<form onsubmit="return false">
    <input name="amount"><button data-elevate-ticket="shirt">Buy</button></form>`);
  await tab.press('Enter', 'input');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('keys that click nothing do not count', async ({ open, cluster }) => {
  const tab = await open(LINK);
  await tab.press('Tab', 'a');
  expect(await cluster.arrived()).toEqual([]);
});

test('a tap counts', async ({ open, cluster, engine }) => {
  test.skip(engine === 'firefox', 'Firefox has no touch screen over WebDriver BiDi');
  const tab = await open(LINK);
  await tab.tap('a');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('a click made by a script counts', async ({ open, cluster }) => {
  const tab = await open(CARD);
  await tab.evaluate(() => document.querySelector('p')?.click());
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('a disabled button makes no click', async ({ open, cluster }) => {
  const tab = await open('<button disabled data-elevate-ticket="shirt">Sold out</button>');
  await tab.click('button');
  expect(await cluster.arrived()).toEqual([]);
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
      <script>onpointermove = () => elevateTracker?.version && parent.postMessage('', '*');</script>`,
    ),
  );
  const body =
    '<iframe sandbox="allow-scripts" src="/frame"></iframe><script>onmessage = () => { isShown = true }';
  await tab.goto(shop.plainPage('/', `<script>isShown = false</script>${body}</script>`));
  // A frame in a process of its own hears of the pointer only some time after it has loaded, as the tracker may.
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

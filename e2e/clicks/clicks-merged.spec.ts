import type { Tracker } from '../../src/tracker.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';

declare const elevateTracker: Tracker;

test('a double click is one click', async ({ open, cluster }) => {
  const tab = await open(CARD);
  await tab.click('p', { count: 2 });
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('the click that a label makes on its field is the same click', async ({ open, tab, cluster }) => {
  await open('<label data-elevate-ticket="size">Large <input type="checkbox"></label>');
  await tab.click('label');
  expect(await cluster.arrived(1)).toEqual(['click size']);
  expect(await tab.evaluate(() => document.querySelector('input')?.checked)).toBe(true);
});

test('the click on a field that its label stands apart from is the same click', async ({ open, cluster }) => {
  const tab = await open(`<label for="large" data-elevate-ticket="size">Large</label>
    <input id="large" type="checkbox" data-elevate-ticket="size">`);
  await tab.click('label');
  expect(await cluster.arrived(1)).toEqual(['click size']);
});

test('quick clicks on different tickets are several', async ({ open, tab, cluster }) => {
  await open('<p data-elevate-ticket="shirt">Shirt</p><p data-elevate-ticket="hat">Hat</p>');
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll('p')) element.click();
  });
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

test('half a second counts from the last click that was counted', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.evaluate(() => {
    const begin = performance.now();
    for (const moment of [0, 300, 600]) {
      // One task, so that no busy machine can stretch the gaps.
      while (performance.now() - begin < moment);
      document.querySelector('p')?.click();
    }
  });
  expect(await cluster.arrived(2)).toEqual(['click shirt', 'click shirt']);
});

test('a click in between does not part a double click', async ({ open, tab, cluster }) => {
  await open('<p data-elevate-ticket="shirt">Shirt</p><b>Size table</b>');
  await tab.evaluate(() => {
    for (const selector of ['p', 'b', 'p']) document.querySelector<HTMLElement>(selector)?.click();
  });
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('a double click on what names another type is one of that type', async ({ open, cluster }) => {
  const tab = await open(
    '<button data-elevate-ticket="shirt" data-elevate-notification="add-to-cart">Buy</button>',
  );
  await tab.click('button', { count: 2 });
  expect(await cluster.arrived(1)).toEqual(['add-to-cart shirt']);
});

for (const type of ['checkbox', 'radio']) {
  test(`the click that a label makes on its ${type} is the same, whatever type it names`, async ({
    open,
    cluster,
  }) => {
    const tab = await open(
      `<label data-elevate-ticket="size" data-elevate-notification="add-to-cart">Large <input type="${type}"></label>`,
    );
    await tab.click('label');
    expect(await cluster.arrived(1)).toEqual(['add-to-cart size']);
  });
}

test('quick clicks on the same ticket are several where their types differ', async ({
  open,
  tab,
  cluster,
}) => {
  await open(`<p data-elevate-ticket="shirt">Shirt
    <b data-elevate-ticket="shirt" data-elevate-notification="add-to-cart">Buy</b></p>`);
  await tab.evaluate(() => {
    for (const selector of ['b', 'p']) document.querySelector<HTMLElement>(selector)?.click();
  });
  expect((await cluster.arrived(2)).sort()).toEqual(['add-to-cart shirt', 'click shirt']);
});

test('calls of the handle are never merged', async ({ open, tab, cluster }) => {
  await open(CARD);
  await tab.click('p');
  await tab.evaluate(() => {
    for (let times = 0; times < 2; times++) {
      elevateTracker.click('shirt');
      elevateTracker.notify('add-to-cart', { ticket: 'shirt' });
    }
  });
  expect((await cluster.arrived(5)).sort()).toEqual([
    ...Array(2).fill('add-to-cart shirt'),
    ...Array(3).fill('click shirt'),
  ]);
});

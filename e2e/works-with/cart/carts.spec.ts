import { pageOf } from '../../support/site/markup.ts';
import { expect, test } from '../support/fixtures.ts';
import { counted, serveBuilt } from '../support/serve.ts';
import { slowlyAnswering } from '../support/slow-answer.ts';

const isThere = (selector: string) => document.querySelector(selector) !== null;

test('React: an optimistic button that is replaced as soon as it is clicked', async ({
  shop,
  tab,
  visit,
}) => {
  serveBuilt(shop, 'react-cart');
  const cart = slowlyAnswering(shop, '/cart');
  await visit.begin(`${shop.origin}/`);
  for (const added of [0, 1]) {
    await tab.click('#buy', { count: 2 });
    visit.notifies(`add-to-cart shirt ${added}`);
    await tab.waitFor(isThere, '#buy:disabled');
    await tab.click('#buy');
    await cart.answer();
    await tab.waitFor(isThere, '#buy:enabled');
  }
  expect(cart.received()).toBe(2);
  await visit.over({ inDoubt: true });
});

test('Alpine: a form posted by fetch, and labels around radio buttons', async ({ shop, tab, visit }) => {
  serveBuilt(shop, 'alpine-cart');
  const cart = slowlyAnswering(shop, '/cart');
  await visit.begin(`${shop.origin}/`);
  await visit.click('#blue span', 'red shown');
  await tab.waitFor(isThere, '[data-elevate-ticket="blue shown"]');
  await visit.click('#red input', 'blue shown');
  await tab.waitFor(isThere, '[data-elevate-ticket="red shirt"]');

  await tab.click('#buy');
  visit.notifies('add-to-cart red shirt');
  await tab.waitFor(isThere, '#buy:disabled');
  await tab.click('#buy');
  await cart.answer();
  await tab.waitFor(isThere, '#buy:enabled');

  await visit.click('#blue span', 'red shown');
  await tab.waitFor(isThere, '[data-elevate-ticket="blue shirt"]');
  await tab.press('Enter', '#amount');
  visit.notifies('add-to-cart blue shirt');
  await cart.answer();
  await tab.waitFor(() => document.querySelector('output')?.textContent === '2');
  await visit.over({ inDoubt: true });
});

test('a label that has another ticket when the browser clicks its radio button counts twice', async ({
  shop,
  visit,
}) => {
  const label = `<label data-elevate-ticket="red" onclick="this.dataset.elevateTicket = 'chosen'">
    <span>Red</span> <input type="radio"></label>`;
  await visit.begin(shop.document('/', counted(pageOf('{{tag}}', label))));
  await visit.click('span', 'red');
  visit.counts('chosen');
  await visit.over();
});

test('Micromodal: a card whose link opens a quick view instead', async ({ shop, tab, visit }) => {
  serveBuilt(shop, 'micromodal');
  await visit.begin(`${shop.origin}/`);
  await visit.soft(() => visit.click('#shirt', 'shirt'), '#quick-view.is-open');
  await visit.click('#whole', 'whole');
  await tab.press('Escape');
  await tab.waitFor(isThere, '#quick-view:not(.is-open)');
  await tab.press('Enter', '#shirt');
  visit.counts('shirt');
  await visit.over({ inDoubt: true });
});

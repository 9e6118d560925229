import { expect, test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';
import { slowlyAnswering } from '../support/slow-answer.ts';

test.beforeEach(({ shop }) => serveBuilt(shop, 'web-awesome'));

test('Web Awesome: cards, a dialog, a popover, details', async ({ shop, tab, visit }) => {
  await visit.begin(`${shop.origin}/`);
  await visit.click('#inside', 'shirt');
  await visit.click('#see', 'jacket');

  await tab.click('#open');
  await tab.waitFor(isReached, '#in-dialog');
  await visit.click('#in-dialog', 'belt');
  await tab.click('#close');
  await tab.waitFor(isReached, '#more');

  await tab.click('#more');
  await tab.waitFor(isReached, '#in-popover');
  await visit.click('#in-popover', 'boots');
  await tab.click('wa-details >> summary');
  await tab.waitFor(isReached, '#in-details');
  await visit.click('#in-details', 'hat');
  await visit.over();
});

test('Web Awesome: radio buttons, and a button that sends its form through a copy of itself', async ({
  shop,
  tab,
  visit,
}) => {
  const cart = slowlyAnswering(shop, '/cart');
  await visit.begin(`${shop.origin}/`);
  await visit.click('wa-radio[value=blue]', 'blue');
  await tab.click('#buy');
  visit.notifies('add-to-cart scarf');
  await cart.answer();
  await tab.waitFor(() => !document.querySelector('#buy[loading]'));
  expect(cart.received()).toBe(1);
  await visit.over({ inDoubt: true });
});

test('Web Awesome: a button that only loads still counts, a disabled one does not', async ({
  shop,
  tab,
  visit,
}) => {
  await visit.begin(`${shop.origin}/`);
  const set = (name: 'loading' | 'disabled') =>
    tab.evaluate(async (name) => {
      const button = document.querySelector('#buy') as HTMLElement & { updateComplete: Promise<unknown> };
      Object.assign(button, { [name]: true });
      button.setAttribute('data-elevate-ticket', name);
      await button.updateComplete;
    }, name);
  await set('loading');
  await tab.click('#buy');
  visit.notifies('add-to-cart loading');
  await set('disabled');
  await tab.click('#buy');
  await visit.click('#see', 'jacket');
  await visit.over();
});

/** Whether a click on its middle would reach it. */
function isReached(selector: string): boolean {
  const element = document.querySelector(selector);
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return Boolean(width && element?.contains(document.elementFromPoint(x + width / 2, y + height / 2)));
}

import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';

/** How a basket leads to the payment page; without a form the shop must say that the visitor stays there. */
const PAYMENTS: Record<string, { body: string; stayOn?: string }> = {
  'a link': { body: '<a id="pay" href="{{otherSite}}/pay">Pay</a>', stayOn: '127.0.0.1' },
  'a script': {
    body: `<button id="pay" onclick="location.href = '{{otherSite}}/pay'">Pay</button>`,
    stayOn: '127.0.0.1',
  },
  'a form': { body: '<form action="{{otherSite}}/pay" method="post"><button id="pay">Pay</button></form>' },
  'a form that a script submits': {
    body: `<form action="{{otherSite}}/pay" method="post"></form>
      <button id="pay" onclick="document.forms[0].submit()">Pay</button>`,
  },
};

const PRODUCT = `<form action="/basket" method="post">
  <button data-elevate-ticket="product" data-elevate-notification="add-to-cart">Buy</button></form>`;

test('purchases are one session, whatever leads to the payment page on another site', async ({
  open,
  shop,
  otherSite,
  cluster,
}) => {
  test.slow();
  shop.page('/product', PRODUCT);
  const thanks = shop.page('/thank-you', '<a href="/" data-elevate-ticket="more">More</a>');
  otherSite.plainPage('/pay', '<form action="/paid" method="post"><button>Pay</button></form>');
  otherSite.answer('/paid', (_, response) => response.redirect(303, thanks));

  const tab = await open('<a href="/product" data-elevate-ticket="card">Shirt</a>');
  const keys = await keysOf(tab);
  let sent = 0;
  for (const [way, { body, stayOn }] of Object.entries(PAYMENTS)) {
    shop.page('/basket', body, { 'stay-on': stayOn });
    await tab.follow('a');
    await tab.follow('button');
    await tab.follow('#pay');
    await tab.follow('button');
    expect(await keysOf(tab), way).toEqual(keys);
    await tab.follow('a');
    sent += 3;
    await cluster.waitFor(sent);
  }
  await tab.close();
  const all = await cluster.settled(sent + 1);
  const types = Object.keys(PAYMENTS).flatMap(() => ['add-to-cart', 'click', 'click']);
  expect(all.map(({ type }) => type).sort()).toEqual([...types, 'end'].sort());
  expect(all.at(-1)?.type).toBe('end');
  expect(all.map(keysIn)).toEqual(all.map(() => keys));
});

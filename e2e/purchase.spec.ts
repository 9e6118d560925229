import { expect, test } from './fixtures.ts';
import { keysIn, keysOf } from './keys-of.ts';

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

for (const [way, { body, stayOn }] of Object.entries(PAYMENTS)) {
  test(`a purchase is one session, paid on another site that ${way} leads to`, async ({
    open,
    shop,
    otherSite,
    cluster,
  }) => {
    const PRODUCT = `<form action="/basket" method="post">
      <button data-elevate-ticket="product" data-elevate-notification="add-to-cart">Buy</button></form>`;
    shop.page('/product', PRODUCT);
    shop.page('/basket', body, { 'stay-on': stayOn });
    const thanks = shop.page('/thank-you', '<p data-elevate-ticket="more">More</p>');
    otherSite.plainPage('/pay', '<form action="/paid" method="post"><button>Pay</button></form>');
    otherSite.answer('/paid', (_, response) => response.redirect(303, thanks));

    const tab = await open('<a href="/product" data-elevate-ticket="card">Shirt</a>');
    const keys = await keysOf(tab);
    await tab.follow('a');
    await cluster.waitFor(1);
    await tab.follow('button');
    await cluster.waitFor(2);
    await tab.follow('#pay');
    await tab.follow('button');
    await tab.click('p');
    await cluster.waitFor(3);
    await tab.close();
    const all = await cluster.settled(4);
    expect(all.map(({ type }) => type)).toEqual(['click', 'add-to-cart', 'click', 'end']);
    expect(all.map(keysIn)).toEqual([keys, keys, keys, keys]);
  });
}

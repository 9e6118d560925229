import { ad, seenBy, shopWith } from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';

test('what is there, is added, or becomes sponsored later', async ({ shop, tab, cluster }) => {
  const body = `${ad('first')}<p id="later" data-elevate-ticket="later">Later</p><p id="ticket" data-elevate-sponsored>
    Without a ticket yet</p><p data-elevate-ticket="ordinary">Ordinary</p><ul></ul>`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual(['first']);
  await tab.evaluate(() => {
    const newAd = (ticket: string) => {
      const element = document.createElement('b');
      element.textContent = ticket;
      element.dataset.elevateTicket = ticket;
      element.dataset.elevateSponsored = '';
      return element;
    };
    document.querySelector('#later')?.setAttribute('data-elevate-sponsored', '');
    document.querySelector('#ticket')?.setAttribute('data-elevate-ticket', 'ticket');
    document.body.append(newAd('added'));
    const list = document.querySelector('ul') as HTMLElement;
    list.innerHTML = '<li><div>Deep down</div></li>';
    list.querySelector('div')?.append(newAd('deep'));
    const item = document.createElement('li');
    item.append(newAd('within'));
    list.append(item);
  });
  expect(await seenBy(tab, cluster)).toEqual(['added', 'deep', 'first', 'later', 'ticket', 'within']);
});

test('what is sponsored no more, or false, or empty, is not', async ({ shop, tab, cluster }) => {
  const body = `${ad('no-more')}${ad('')}${ad('false').replace('sponsored', 'sponsored="false"')}
    ${ad('true').replace('sponsored', 'sponsored="true"')}${ad('taken')}${ad('emptied')}
    <p data-elevate-ticket="ordinary">Ordinary</p><p data-elevate-sponsored>No ticket</p>`;
  const script = `<script>
    document.querySelector('[data-elevate-ticket=no-more]').removeAttribute('data-elevate-sponsored');
    document.querySelector('[data-elevate-ticket=taken]').removeAttribute('data-elevate-ticket');
    document.querySelector('[data-elevate-ticket=emptied]').dataset.elevateTicket = '';
  </script>`;
  // Once before anybody watches, and once after.
  await tab.goto(shop.document('/', shopWith(body + script)));
  expect(await seenBy(tab, cluster)).toEqual(['true']);
  await tab.goto(shop.document('/next', shopWith(`<template>${body}</template>`)));
  await tab.evaluate(
    async (code) => {
      document.body.append((document.querySelector('template') as HTMLTemplateElement).content);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      document.body.append(Object.assign(document.createElement('script'), { text: code }));
    },
    script.replace(/<.?script>/g, ''),
  );
  expect(await seenBy(tab, cluster)).toEqual(['true', 'true']);
});

test('elements of all kinds', async ({ shop, tab, cluster }) => {
  const sponsored = (ticket: string) => `data-elevate-ticket="${ticket}" data-elevate-sponsored`;
  const body = `<a href="/" ${sponsored('link')}>Shirt</a> <a href="/" ${sponsored('block')}><div>Shirt</div></a>
    <a href="/" ${sponsored('image')}><svg width="40" height="40"></svg></a> <button ${sponsored('button')}>Shirt</button>
    <table><tr ${sponsored('row')}><td>Shirt</td></tr></table> <svg ${sponsored('svg')} width="40" height="40"></svg>
    <product-card ${sponsored('unknown')}>Shirt</product-card> <dialog open ${sponsored('dialog')}>Shirt</dialog>
    <form ${sponsored('form')}><input name="matches"><input name="nodeType"><input name="dataset"></form>`;
  await tab.goto(shop.document('/', shopWith(body)));
  const seen = ['block', 'button', 'dialog', 'form', 'image', 'link', 'row', 'svg', 'unknown'];
  expect(await seenBy(tab, cluster)).toEqual(seen);
});

test('the ticket goes out as it stands, with the same parameters as a click', async ({
  shop,
  tab,
  cluster,
}) => {
  const ticket = `Oy9 &amp;"'+/=ä☃`;
  await tab.goto(shop.document('/', shopWith(ad(ticket.replaceAll('"', '&quot;')), { market: 'SE&NO' })));
  await cluster.waitFor(1);
  await tab.click('p');
  const [impression, click] = await cluster.settled(2);
  expect(impression).toMatchObject({ method: 'POST', type: 'ad-impression', status: 204 });
  expect(impression?.body).toBe(JSON.stringify({ ticket: ticket.replace('&amp;', '&') }));
  expect(impression?.url.replace('ad-impression', 'click')).toBe(click?.url);
  expect(impression?.headers['content-type']?.toString().toLowerCase()).toBe('text/plain;charset=utf-8');
});

test('a page that is still loading', async ({ shop, tab, cluster }) => {
  shop.answer('/slow.js', async (_, response) => {
    await cluster.waitFor(1);
    response.type('js').send('');
  });
  await tab.goto(
    shop.document(
      '/',
      shopWith(`${ad('first', '', 'A shirt. '.repeat(100))}<script src="/slow.js"></script>${ad('second')}`),
    ),
  );
  expect(await seenBy(tab, cluster)).toEqual(['first', 'second']);
});

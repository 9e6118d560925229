import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';

test('the ticket of a clicked element is sent', async ({ open, cluster }) => {
  const tab = await open(CARD);
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('text and markup inside an element count as the element', async ({ open, cluster }) => {
  const tab = await open('<div data-elevate-ticket="shirt"><p>A <b>warm</b> shirt</p></div>');
  await tab.click('b');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('a drawing inside a link counts as the link', async ({ open, cluster }) => {
  const tab = await open(
    '<a href="#" data-elevate-ticket="shirt"><svg width="40" height="40"><circle cx="20" cy="20" r="19"/></svg></a>',
  );
  await tab.click('circle');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('a part of a drawing has a ticket of its own', async ({ open, cluster }) => {
  const tab = await open(
    '<svg width="40" height="40"><g data-elevate-ticket="pin"><rect width="40" height="40"/></g></svg>',
  );
  await tab.click('rect');
  expect(await cluster.arrived(1)).toEqual(['click pin']);
});

test('a ticket inside an open shadow root is found', async ({ open, cluster }) => {
  const tab = await open(`<shop-card></shop-card><script>
    document.querySelector('shop-card').attachShadow({ mode: 'open' }).innerHTML =
      '<p data-elevate-ticket="inside"><b>Shirt</b></p>';
  </script>`);
  await tab.click('shop-card >> b');
  expect(await cluster.arrived(1)).toEqual(['click inside']);
});

test('a ticket on the host of a shadow root is found from within', async ({ open, cluster }) => {
  const tab = await open(`<shop-card data-elevate-ticket="host"></shop-card><script>
    document.querySelector('shop-card').attachShadow({ mode: 'open' }).innerHTML = '<b>Shirt</b>';
  </script>`);
  await tab.click('shop-card >> b');
  expect(await cluster.arrived(1)).toEqual(['click host']);
});

test('of nested tickets the innermost is sent', async ({ open, cluster }) => {
  const tab = await open(
    '<div data-elevate-ticket="outfit"><p data-elevate-ticket="shirt"><b>Shirt</b></p></div>',
  );
  await tab.click('b');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('an empty ticket is none, so the one around it is sent', async ({ open, cluster }) => {
  const tab = await open('<div data-elevate-ticket="outfit"><p data-elevate-ticket="">Shirt</p></div>');
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click outfit']);
});

test('a click on what has no ticket sends nothing', async ({ open, cluster }) => {
  const tab = await open('<p>About us</p><p data-elevate-ticket="shirt">Shirt</p>');
  await tab.click('p');
  expect(await cluster.arrived()).toEqual([]);
});

test('elements added later count', async ({ open, cluster }) => {
  const tab = await open('<main></main>');
  await tab.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p data-elevate-ticket="late">Hat</p>');
  });
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click late']);
});

test('a ticket that changed is sent as it is now', async ({ open, cluster }) => {
  const tab = await open('<p data-elevate-ticket="before">Hat</p>');
  await tab.evaluate(() => document.querySelector('p')?.setAttribute('data-elevate-ticket', 'after'));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click after']);
});

for (const stop of ['stopPropagation', 'stopImmediatePropagation']) {
  test(`page code that calls ${stop} hides no click`, async ({ open, cluster }) => {
    const tab = await open(`<p data-elevate-ticket="shirt">Shirt</p><script>
      document.addEventListener('click', (event) => event.${stop}(), true);
    </script>`);
    await tab.click('p');
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

test('a click whose default the page prevents counts', async ({ open, tab, cluster, shop }) => {
  await open(`<a href="/shirt" data-elevate-ticket="shirt">Shirt</a><script>
    document.addEventListener('click', (event) => event.preventDefault());
  </script>`);
  await tab.click('a');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await tab.url()).toBe(`${shop.origin}/`);
});

test('among 10,000 cards the clicked one is sent, and none is listened to', async ({ open, cluster }) => {
  const cards = Array.from(
    { length: 10_000 },
    (_, n) => `<li data-elevate-ticket="card-${n}">Card ${n}</li>`,
  );
  const tab = await open(`<script>
    listened = new Set();
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (...args) {
      listened.add(this?.constructor.name);
      listen.apply(this, args);
    };
  </script><ul>${cards.join('')}</ul>`);
  await tab.click('li:nth-child(9876)');
  expect(await cluster.arrived(1)).toEqual(['click card-9875']);
  expect(
    await tab.evaluate(() => [...(window as unknown as { listened: Set<string> }).listened]),
  ).not.toContain('HTMLLIElement');
});

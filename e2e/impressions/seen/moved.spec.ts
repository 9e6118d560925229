import {
  ad,
  append,
  seenBy,
  shopWith,
  unhurriedShopWith,
  whenCounted,
} from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';

declare let moving: number;
declare const watched: { elements: number; observers: Set<{ type: string }> };

/** Counts what the script's observers watch; drivers have observers of their own. */
const COUNT_WATCHED = `<script>
  watched = { elements: 0, observers: new Set() };
  for (const name of ['IntersectionObserver', 'MutationObserver']) {
    const Observer = window[name];
    window[name] = class extends Observer {
      type = name;
      elements = new Set();
      observe(target, options) {
        super.observe(target, options);
        if (options ? options.attributeFilter?.includes('data-elevate-ticket') : target.dataset.elevateTicket)
          watched.observers.add(this);
        this.note(() => this.elements.add(target));
      }
      unobserve(element) { super.unobserve(element); this.note(() => this.elements.delete(element)); }
      note(change) { change(); if (name === 'IntersectionObserver') watched.elements = this.elements.size; }
    };
  }
</script>`;

const whenWatching = (tab: Tab, count: number) => tab.waitFor((count) => watched.elements === count, count);

test('two observers watch what is sponsored, until it was seen or is gone', async ({
  shop,
  tab,
  cluster,
}) => {
  const offScreen = 'position: absolute; top: 200vh';
  const shirts = Array.from({ length: 20 }, (_, index) => ad(`shirt-${index}`, offScreen)).join('');
  const page = shopWith(`<main>${shirts}</main>${ad('hat')}<p data-elevate-ticket="tie">Tie</p>`);
  await tab.goto(shop.document('/', page.replace('<style>', `${COUNT_WATCHED}<style>`)));
  expect(await seenBy(tab, cluster)).toEqual(['hat']);
  await whenWatching(tab, 20);
  // Rendered anew, some of it sponsored no more.
  await tab.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const { innerHTML } = main;
    main.innerHTML = innerHTML;
    for (const element of [...main.children].slice(5)) element.removeAttribute('data-elevate-sponsored');
  });
  await whenWatching(tab, 5);
  await tab.evaluate(() => document.querySelector('main')?.remove());
  await whenWatching(tab, 0);
  expect((await tab.evaluate(() => [...watched.observers].map(({ type }) => type))).sort()).toEqual([
    'IntersectionObserver',
    'MutationObserver',
  ]);
});

test('a ticket that moves from element to element needs a second on one', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', unhurriedShopWith('<main></main>')));
  await tab.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.innerHTML = '<p data-elevate-sponsored>One</p><p data-elevate-sponsored>Two</p>';
    let turn = 0;
    const move = () => {
      main.children[turn % 2]?.removeAttribute('data-elevate-ticket');
      turn += 1;
      main.children[turn % 2]?.setAttribute('data-elevate-ticket', 'shirt');
    };
    moving = window.setInterval(move, 100);
  });
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate(() => clearInterval(moving));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

test('what is moved into a frame counts once', async ({ shop, tab, cluster }) => {
  shop.plainPage('/framed', '');
  await tab.goto(shop.document('/', shopWith(`<iframe src="/framed"></iframe>${ad('shirt')}${ad('hat')}`)));
  await tab.waitFor(() => document.querySelector('iframe')?.contentDocument?.querySelector('body'));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  await tab.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    const { contentDocument } = document.querySelector('iframe') as HTMLIFrameElement;
    contentDocument?.body.append(document.body.lastElementChild as Element);
  }, ad('tie'));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt', 'tie']);
});

test('a picture that takes no room until it has loaded', async ({ shop, tab, cluster }) => {
  shop.answer('/shirt.svg', async (_, response) => {
    await whenCounted(cluster, 'hat');
    response
      .type('svg')
      .send(
        '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50"/></svg>',
      );
  });
  const body = `<img src="/shirt.svg" data-elevate-ticket="picture" data-elevate-sponsored>
    <a data-elevate-ticket="link" data-elevate-sponsored style="display: block"><img src="/shirt.svg"></a>${ad('hat')}`;
  await tab.goto(shop.document('/', shopWith('')));
  await append(tab, body);
  await cluster.waitFor(3);
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'link', 'picture']);
});

test('a link whose text goes over lines, and what sticks to the screen', async ({ shop, tab, cluster }) => {
  const body = `<div style="width: 60px">${ad('lines', 'display: inline', 'A shirt that has a long name')}</div>
    <section style="height: 300vh">${ad('sticky', 'position: sticky; top: 20px; height: 50px')}</section>
    ${ad('fixed', 'position: fixed; bottom: 0; height: 50px')}`;
  await tab.goto(shop.document('/', shopWith(body)));
  await tab.evaluate(() => scrollTo(0, innerHeight));
  const stuck = await seenBy(tab, cluster);
  await tab.evaluate(() => scrollTo(0, 0));
  expect(stuck.filter((ticket) => ticket !== 'lines')).toEqual(['fixed', 'sticky']);
  expect(await seenBy(tab, cluster)).toEqual(['fixed', 'lines', 'sticky']);
});

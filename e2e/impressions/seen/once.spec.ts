import { ad, seenBy, shopWith, WATCHER } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';

const setTicket = (tab: Tab, ticket: string) =>
  tab.evaluate((ticket) => document.querySelector('p')?.setAttribute('data-elevate-ticket', ticket), ticket);

test('a ticket counts once in a document, whatever carries it', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(`<main>${ad('shirt')}${ad('shirt')}</main>${ad('hat')}`)));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  await tab.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const { innerHTML } = main;
    main.innerHTML = '';
    main.innerHTML = innerHTML + innerHTML;
    document.body.append(document.querySelector('p') as Element);
    for (const element of document.querySelectorAll('p')) element.toggleAttribute('data-elevate-sponsored');
    for (const element of document.querySelectorAll('p')) element.toggleAttribute('data-elevate-sponsored');
  });
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('it counts once as well where the visitor scrolls to and fro', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(`${ad('shirt')}<div style="height: 300vh"></div>${ad('hat')}`)));
  for (const place of [0, 1, 0, 1, 0]) {
    await tab.evaluate((place) => scrollTo(0, place * document.body.scrollHeight), place);
    await seenBy(tab, cluster);
  }
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('another ticket on the same element is another one', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(ad('shirt'))));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await setTicket(tab, 'hat');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  await setTicket(tab, 'shirt');
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('a ticket that is set again and again, always the same, counts', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(ad('shirt'))));
  await tab.evaluate(() => {
    const element = document.querySelector('p') as HTMLElement;
    const parent = element.parentElement;
    setInterval(() => {
      element.dataset.elevateTicket = 'shirt';
      parent?.prepend(element);
    }, 50);
  });
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

test('in the next document it counts again', async ({ shop, tab, cluster }) => {
  await tab.goto(shop.document('/', shopWith(ad('shirt'))));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.reload();
  expect(await seenBy(tab, cluster)).toEqual(['shirt', 'shirt']);
});

test('loaded twice it counts once', async ({ shop, tab, visitor, cluster }) => {
  const page = shopWith(ad('shirt') + WATCHER.replace('.js', '.js?again'));
  await tab.goto(shop.document('/', page));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  expect(await visitor.messages()).toEqual([]);
});

for (const first of ['script', 'module']) {
  test(`the script and the module together count once, the ${first} first`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    await tab.goto(shop.document('/', shopWith(ad('shirt')).replace(WATCHER, '')));
    await tab.evaluate(async (first) => {
      const ways = {
        script: () =>
          new Promise((loaded) => {
            const script = document.createElement('script');
            script.src = '/elevate-impressions.js';
            script.onload = loaded;
            document.head.append(script);
          }),
        module: async () => {
          const { watchImpressions } = await import('/elevate-impressions.mjs' as string);
          watchImpressions();
          watchImpressions();
        },
      };
      await ways[first === 'script' ? 'script' : 'module']();
      await ways[first === 'script' ? 'module' : 'script']();
    }, first);
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
    expect(await visitor.messages()).toEqual([]);
  });
}

import { Liquid } from 'liquidjs';
import { ad, seenBy, V3 } from '../support/add-ons/impressions.ts';
import { adapted, readDocument, recipesIn } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';

declare let shopList: Element;

const DOCUMENT = readDocument('docs/impressions.md');
const [TAGS = '', ELEMENT = ''] = recipesIn(DOCUMENT, 'html');
const [TEMPLATE = ''] = recipesIn(DOCUMENT, 'liquid');
const [ELEMENT_CLASS = ''] = recipesIn(DOCUMENT, 'ts');

const OWN_TAGS = adapted(TAGS, {
  '<script async src="/elevate-tracker.js" data-cluster-id="w1A2B3C45" data-market="UK" data-api="v3"></script>':
    tagOf(V3),
});

test('the tags and the element of the document', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', pageOf(OWN_TAGS, ELEMENT)));
  expect(await seenBy(tab, cluster)).toEqual(['Oy9mYXNoaW9uL0RF…']);
  expect(await visitor.messages()).toEqual([]);
});

test('the template of the document', async ({ shop, tab, cluster }) => {
  const products = [
    { ticket: 'a"&b', sponsored: true, title: 'Shirt & tie', url: '/shirt' },
    { ticket: 'hat', sponsored: false, title: 'Hat', url: '/hat' },
    { ticket: 'coat', title: 'Coat', url: '/coat' },
  ];
  const body = await new Liquid().parseAndRender(TEMPLATE, { products });
  await tab.goto(shop.document('/', pageOf(OWN_TAGS, body)));
  expect(await seenBy(tab, cluster)).toEqual(['a"&b']);
});

test('the custom element of the document, also where it comes back with something else', async ({
  shop,
  tab,
  cluster,
}) => {
  const script = adapted(ELEMENT_CLASS, {
    "'elevate-tracker/impressions'": "'/elevate-impressions.mjs'",
  });
  const body = `<script type="module">${script} customElements.define('shop-list', ShopList);</script><shop-list></shop-list>`;
  await tab.goto(shop.document('/', pageOf(OWN_TAGS, body)));
  await tab.waitFor(() => {
    shopList = document.querySelector('shop-list') as Element;
    return !!shopList?.shadowRoot;
  });
  const fill = (html: string) =>
    tab.evaluate((html) => {
      Object.assign(shopList.shadowRoot as ShadowRoot, { innerHTML: html });
    }, html);
  await fill(ad('shirt'));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.evaluate(() => shopList.remove());
  await fill(ad('hat'));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.evaluate(() => document.body.append(shopList));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

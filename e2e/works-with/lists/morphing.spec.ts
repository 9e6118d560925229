import { pageOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { expect, test } from '../support/fixtures.ts';
import { counted, serveBuilt } from '../support/serve.ts';

declare const morph: (element: Element | null, html: string) => void;

const SCRIPT = '{{tag}}<script type="module" src="/main.js"></script>';

/** The list as the server renders it for these products, in this order. */
const listOf = (...products: string[]) =>
  `<ul>${products.map((name) => `<li data-elevate-ticket="${name}"><button><b>${name}</b></button></li>`).join('')}</ul>`;

const morphInto = (tab: Tab, html: string) =>
  tab.evaluate((html) => morph(document.querySelector('ul'), html), html);

for (const [library, folder] of [
  ['idiomorph', 'idiomorph'],
  ["Alpine's morph", 'alpine'],
] as const) {
  test(`${library}: an element that is another product now counts as that`, async ({ shop, tab, visit }) => {
    serveBuilt(shop, folder);
    shop.document('/', counted(pageOf(SCRIPT, listOf('shirt', 'hat', 'shoes'))));
    await visit.begin(`${shop.origin}/`);
    await tab.waitFor(() => 'morph' in window);
    await tab.evaluate(() => void Object.assign(window, { first: document.querySelector('li') }));
    for (const name of ['shirt', 'coat', 'scarf', 'gloves']) {
      await morphInto(tab, listOf(name, 'hat', `new ${name}`));
      await visit.click('li b', name);
      await visit.click('li:nth-child(3) b', `new ${name}`);
    }
    expect(await tab.evaluate(() => (window as never as { first: Element }).first.isConnected)).toBe(true);
    await visit.hard(`${shop.origin}/`);
    await visit.click('li b', 'shirt');
    await visit.over();
  });
}

import { pageOf } from '../../support/site/markup.ts';
import { test } from '../support/fixtures.ts';
import { counted } from '../support/serve.ts';

/** What needs no library: a popover, a dialog, and details, each with cards, and each opened from within a card. */
const PAGE = `
  <article data-elevate-ticket="pops up">
    <button type="button" popovertarget="menu">Menu</button>
  </article>
  <nav id="menu" popover style="inset: auto"><a href="#shirt" data-elevate-ticket="shirt">Shirt</a></nav>
  <article data-elevate-ticket="quick view">
    <button type="button" id="open" onclick="document.querySelector('dialog').showModal()">Quick view</button>
  </article>
  <dialog>
    <a href="#jacket" data-elevate-ticket="jacket">Jacket</a>
    <form method="dialog"><button id="close">Close</button></form>
  </dialog>
  <details data-elevate-ticket="details">
    <summary>Goes well with</summary>
    <a href="#scarf" data-elevate-ticket="scarf">Scarf</a>
  </details>`;

test('a popover, a dialog, details', async ({ shop, tab, visit }) => {
  await visit.begin(shop.document('/', counted(pageOf('{{tag}}', PAGE))));
  await visit.click('[popovertarget]', 'pops up');
  await visit.click('#menu a', 'shirt');
  await tab.press('Escape');

  await visit.click('#open', 'quick view');
  await visit.click('dialog a', 'jacket');
  await tab.click('#close');

  await tab.press('Enter', 'summary');
  visit.counts('details');
  await visit.click('details a', 'scarf');
  await visit.over();
});

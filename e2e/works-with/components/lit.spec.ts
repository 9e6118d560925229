import { test } from '../support/fixtures.ts';
import { serveBuilt } from '../support/serve.ts';

const NAMES = ['shirt', 'jacket', 'scarf'];

test.beforeEach(({ shop }) => serveBuilt(shop, 'lit'));

test('Lit: cards in nested shadow roots, also rendered anew', async ({ shop, tab, visit }) => {
  await visit.begin(`${shop.origin}/`);
  const inList = (name: string) => `product-list >> #${name} >> b`;
  for (const name of NAMES) await visit.click(inList(name), name);
  await tab.press('Enter', 'product-list >> #shirt >> a');
  visit.counts('shirt');

  await tab.evaluate(async (names) => {
    const list = document.querySelector('product-list') as HTMLElement & {
      products: { name: string; ticket: string }[];
    };
    list.products = names.reverse().map((name) => ({ name, ticket: `new ${name}` }));
  }, NAMES);
  await tab.waitFor(() => {
    const cards = document.querySelector('product-list')?.shadowRoot?.querySelectorAll('product-card');
    return [...(cards ?? [])].every((card) => card.shadowRoot?.querySelector('[data-elevate-ticket^="new"]'));
  });
  for (const name of NAMES) await visit.click(inList(name), `new ${name}`);
  await visit.over();
});

test('Lit: what stands in slots, and closed shadow roots', async ({ shop, visit }) => {
  await visit.begin(`${shop.origin}/`);
  await visit.click('product-frame [slot=title]', 'framed');
  await visit.click('product-frame [data-elevate-ticket]', 'slotted');
  await visit.click('product-frame[ticket=around] [slot=title]', 'around');
  // Nothing inside is on the event's path, so that the ticket of the host counts.
  await visit.click('sealed-card', 'sealed');
  await visit.over();
});

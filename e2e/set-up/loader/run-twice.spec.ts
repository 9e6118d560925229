import { cardsFor } from '../../support/delivery/every-type.ts';
import { snippet } from '../../support/documents/loader.ts';
import { expect, test } from '../../support/fixtures.ts';
import { whenLoaded } from '../../support/site/loaded.ts';
import { pageOf } from '../../support/site/markup.ts';

const CARDS = `${cardsFor('add-to-cart')}<a href="/next">Next</a>`;

test('a loader that runs once more, on a global made anew, has no click sent twice', async ({
  shop,
  tab,
  cluster,
}) => {
  shop.document('/next', pageOf(snippet(), CARDS));
  await tab.goto(shop.document('/', pageOf(snippet(), CARDS)));
  await whenLoaded(tab);
  await tab.evaluate(() => {
    delete window.elevateTracker;
    const { text } = document.head.querySelector('script:not([src])') as HTMLScriptElement;
    document.head.append(Object.assign(document.createElement('script'), { text }));
  });
  await tab.click('p');
  await whenLoaded(tab);
  await tab.click('b');
  await cluster.waitFor(2);
  await tab.follow('a');
  expect((await cluster.arrived(2)).sort()).toEqual(['add-to-cart hat', 'click shirt']);
});

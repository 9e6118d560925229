import { snippet } from '../../support/documents/loader.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';

const CARDS = `<p data-elevate-ticket="shirt">Shirt</p>
  <b data-elevate-ticket="hat" data-elevate-notification="add-to-cart">Buy</b><a href="/next">Next</a>`;

const hasStarted = (tab: Tab) => tab.waitFor(() => 'version' in (window.elevateTracker ?? {}));

test('a loader that runs once more, on a global made anew, has no click sent twice', async ({
  shop,
  tab,
  cluster,
}) => {
  shop.document('/next', pageOf(snippet(), CARDS));
  await tab.goto(shop.document('/', pageOf(snippet(), CARDS)));
  await hasStarted(tab);
  await tab.evaluate(() => {
    delete window.elevateTracker;
    const { text } = document.head.querySelector('script:not([src])') as HTMLScriptElement;
    document.head.append(Object.assign(document.createElement('script'), { text }));
  });
  await tab.click('p');
  await hasStarted(tab);
  await tab.click('b');
  await cluster.waitFor(2);
  await tab.follow('a');
  expect((await cluster.arrived(2)).sort()).toEqual(['add-to-cart hat', 'click shirt']);
});

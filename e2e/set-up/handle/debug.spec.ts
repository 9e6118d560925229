import type { Tracker } from '../../../src/tracker.ts';
import { line } from '../../support/console-line.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import { endsOnLeaving } from '../../support/visit/leaving.ts';

declare const elevateTracker: Tracker;

/** Keeps what is logged for the next page, since nobody listens to one that goes. */
const KEEP = `<script>
  console.log = (...words) => {
    const kept = JSON.parse(sessionStorage.getItem('logged') || '[]');
    sessionStorage.setItem('logged', JSON.stringify([...kept, words]));
  };
</script>`;

test('debug logs each notification', async ({ open, tab, visitor }) => {
  await open(CARD, { debug: '' });
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', { productKey: 'p1' }));
  await tab.evaluate(() => elevateTracker.end());
  const messages = await visitor.messages();
  for (const type of ['click', 'add-favorite', 'end'])
    expect(messages).toContainEqual(line('log', `/notifications/${type}\\?`));
});

test('debug logs what was decided when the page went', async ({ shop, tab, cluster }) => {
  const tag = shopTag({ debug: '' });
  const links = '<a href="/next" id="within">Next</a> <a href="{{otherSite}}/" id="elsewhere">Elsewhere</a>';
  const address = shop.document('/', pageOf(KEEP + tag, links));
  shop.plainPage('/next', '');
  await tab.goto(address);
  await tab.follow('#within');
  await tab.goto(address);
  const ends = await endsOnLeaving(tab);
  await tab.follow('#elsewhere');
  await cluster.waitFor(ends.length);
  await tab.goto(`${shop.origin}/next`);
  const logged = await tab.evaluate(() => JSON.parse(sessionStorage.getItem('logged') ?? ''));
  const leaves = ends.length > 0;
  expect(logged.filter(([, what]: string[]) => what === 'pagehide')).toEqual([
    ['[elevate-tracker]', 'pagehide', { leaves: false, ends: false }],
    ['[elevate-tracker]', 'pagehide', { leaves, ends: leaves }],
  ]);
});

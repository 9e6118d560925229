import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const restored: number;

/** Counts how often it was brought back rather than loaded. */
const BODY = `<p data-elevate-ticket="shirt">Shirt</p><a href="{{NEXT}}">Next</a><script>
  restored = 0;
  addEventListener('pageshow', ({ persisted }) => { if (persisted) restored += 1; });
</script>`;

const goBack = (tab: Tab) => tab.navigate(() => tab.evaluate(() => void setTimeout(() => history.back())));

test('a page that comes back within the site goes on with its session', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  await open(BODY.replace('{{NEXT}}', '/next'));
  shop.page('/next', '<p data-elevate-ticket="shoes">Shoes</p>');
  const keys = await keysOf(tab);
  for (const times of [1, 2]) {
    await tab.follow('a');
    await goBack(tab);
    await tab.waitFor((count) => restored === count, times);
  }
  await tab.click('p');
  const all = await cluster.settled(1);
  expect(all.map(({ type }) => type)).toEqual(['click']);
  expect(keysIn(all[0])).toEqual(keys);
});

test('a page that comes back after its session ended goes on with a new one', async ({
  open,
  tab,
  otherSite,
  cluster,
}) => {
  await open(BODY.replace('{{NEXT}}', otherSite.plainPage('/', 'Another site')));
  const first = await keysOf(tab);
  await tab.follow('a');
  await cluster.waitFor(1);
  await goBack(tab);
  await tab.waitFor(() => restored === 1);
  await tab.click('p');
  const [end, click] = await cluster.waitFor(2);
  await tab.follow('a');
  const [, , secondEnd] = await cluster.settled(3);
  expect([end?.type, click?.type, secondEnd?.type]).toEqual(['end', 'click', 'end']);
  expect(keysIn(end)).toEqual(first);
  expect(keysIn(click).customerKey).toBe(first?.customerKey);
  expect(keysIn(click).sessionKey).not.toBe(first?.sessionKey);
  expect(keysIn(secondEnd)).toEqual(keysIn(click));
});

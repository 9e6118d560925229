import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';

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
  expect(told(await cluster.settled(1))).toEqual([['click', keys]]);
});

test('a page that comes back after its session ended goes on with a new one', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  await open(BODY.replace('{{NEXT}}', shop.plainPage('/next', 'No tag here')), { 'end-on': 'pagehide' });
  const first = await keysOf(tab);
  await tab.follow('a');
  await cluster.waitFor(1);
  await goBack(tab);
  await tab.waitFor(() => restored === 1);
  const second = await keysOf(tab);
  await tab.click('p');
  await cluster.waitFor(2);
  await tab.follow('a');
  expect(told(await cluster.settled(3))).toEqual([
    ['end', first],
    ['click', second],
    ['end', second],
  ]);
  expect(second?.customerKey).toBe(first?.customerKey);
  expect(second?.sessionKey).not.toBe(first?.sessionKey);
});

import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { COUNT_RESTORED, comeBack } from '../../support/visit/come-back.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';

const BODY = `${COUNT_RESTORED}${CARD}<a href="{{NEXT}}">Next</a>`;

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
    await comeBack(tab, times);
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
  await comeBack(tab);
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

import { runInspector, ticketFor, whenPartSays, whenVerdictSays } from '../support/add-ons/inspector.ts';
import { expect, test } from '../support/fixtures.ts';
import { COUNT_RESTORED, comeBack } from '../support/visit/come-back.ts';

const BODY = `<p data-elevate-ticket="${ticketFor('shirt')}">Shirt</p><a href="/next">Next</a>${COUNT_RESTORED}`;

test('it keeps no page out of the back/forward cache, and goes on where the page comes back', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  await open(BODY, { api: 'v3' });
  shop.page('/next', 'Next');
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.follow('a');
  await comeBack(tab);
  await tab.click('p');
  await whenVerdictSays(tab, /took the click/);
  await whenPartSays(tab, 'notifications', /product shirt/);
  await cluster.waitFor(1);
  await runInspector(tab);
  expect(await tab.evaluate(() => document.querySelector('elevate-inspector'))).toBeNull();
});

test('it opens on a page that came back', async ({ open, tab, shop }) => {
  await open(BODY, { api: 'v3' });
  shop.page('/next', 'Next');
  await tab.follow('a');
  await comeBack(tab);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await whenPartSays(tab, 'session', /open pages1/);
});

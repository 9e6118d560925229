import { ad, passSecond, seenBy, shopWith, unhurriedShopWith } from '../support/add-ons/impressions.ts';
import { expect, test } from '../support/fixtures.ts';
import { COUNT_RESTORED, comeBack } from '../support/visit/come-back.ts';

declare const restoredAt: number;
declare const countedAt: number;

const SHIRT = ad('shirt');

test('a page that comes back from the cache goes on, and counts nothing twice', async ({
  shop,
  tab,
  cluster,
}) => {
  const body = `${SHIRT}<a href="/next">Next</a><div style="height: 200vh"></div>${ad('hat')}${COUNT_RESTORED}`;
  shop.document('/next', shopWith(ad('tie')));
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  await tab.follow('a');
  expect(await seenBy(tab, cluster)).toEqual(['shirt', 'tie']);
  await comeBack(tab);
  expect(await seenBy(tab, cluster)).toEqual(['shirt', 'tie']);
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt', 'tie']);
});

test('time in the cache does not count', async ({ shop, tab, cluster }) => {
  const body = `<ul></ul>${COUNT_RESTORED}<script>
    addEventListener('pageshow', ({ persisted }) => { if (persisted) restoredAt = performance.now(); });
    document.addEventListener('elevate:notification', ({ detail }) => {
      if (detail.body?.includes('shirt')) countedAt = performance.now();
    });
  </script>`;
  shop.document('/next', shopWith(ad('tie')));
  await tab.goto(shop.document('/', unhurriedShopWith(body)));
  // Leaves as soon as it is on the screen: it has not had its second here.
  await tab.navigate(() =>
    tab.evaluate(async (html) => {
      document.querySelector('ul')?.insertAdjacentHTML('beforeend', html);
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      setTimeout(() => location.assign('/next'));
    }, SHIRT),
  );
  expect(await seenBy(tab, cluster)).toEqual(['tie']);
  await comeBack(tab);
  expect(await seenBy(tab, cluster)).toEqual(['shirt', 'tie']);
  expect(await tab.evaluate(() => countedAt - restoredAt)).toBeGreaterThan(900);
});

test.describe(() => {
  test.skip(({ engine }) => engine === 'chromium', 'Its driver shows all tabs at once: see undriven.spec.ts');

  test('a tab in the background counts nothing until it is shown', async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    await tab.goto(shop.document('/', shopWith('<ul></ul>')));
    await tab.turnAway?.();
    await tab.waitFor(() => document.hidden);
    await tab.evaluate((html) => document.querySelector('ul')?.insertAdjacentHTML('beforeend', html), SHIRT);
    const next = await visitor.newTab();
    await next.goto(shop.document('/next', shopWith(ad('tie'))));
    expect(await seenBy(next, cluster)).toEqual(['tie']);
    expect(await seenBy(next, cluster)).toEqual(['tie']);
    await tab.turnBack?.();
    expect(await seenBy(tab, cluster)).toEqual(['shirt', 'tie']);
  });
});

test('a page that says it is hidden, and keeps to itself when it is shown, counts nothing until then', async ({
  shop,
  tab,
  cluster,
}) => {
  const hidden = `<script>
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.addEventListener('visibilitychange', (event) => event.stopPropagation());
  </script>`;
  await tab.goto(shop.document('/', shopWith(hidden + SHIRT)));
  await passSecond(tab);
  expect(await cluster.settled()).toEqual([]);
  await tab.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

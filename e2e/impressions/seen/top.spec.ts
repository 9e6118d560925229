import { ad, seenBy, shopWith, whenCounted } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';

test('behind what fills the screen nothing counts, in it all does', async ({ shop, tab, cluster }) => {
  const body = `<main style="background: white"><button onclick="document.querySelector('main').requestFullscreen()">
    Large</button>${ad('shirt', 'display: none')}</main>${ad('hat', 'display: none')}`;
  await tab.goto(shop.document('/', shopWith(body)));
  await tab.click('button');
  await tab.waitFor(() => document.fullscreenElement);
  await tab.evaluate((witness) => {
    for (const element of document.querySelectorAll('p')) element.style.display = '';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', witness);
  }, ad('witness'));
  await whenCounted(cluster, 'witness');
  expect((await cluster.arrived()).sort()).toEqual(['ad-impression shirt', 'ad-impression witness']);
  await tab.evaluate(() => document.exitFullscreen());
  await cluster.waitFor(3);
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test('in a modal dialog it counts once that opens; what it covers counts all the same', async ({
  shop,
  tab,
  cluster,
}) => {
  const body = `<dialog style="inset: 0; width: 50vw; height: 50vh">${ad('shirt')}</dialog><ul></ul>`;
  await tab.goto(shop.document('/', shopWith(body)));
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate((html) => {
    document.querySelector('dialog')?.showModal();
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', html);
  }, ad('hat'));
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
  await tab.evaluate(() => document.querySelector('dialog')?.close());
  await tab.evaluate(() => document.querySelector('dialog')?.showModal());
  expect(await seenBy(tab, cluster)).toEqual(['hat', 'shirt']);
});

test.describe(() => {
  test.skip(({ engine }) => engine === 'webkit', 'Its drivers print nothing');

  test('what is on paper only does not count, and what was seen does not count again', async ({
    shop,
    tab,
    cluster,
  }) => {
    const body = `<style>@media screen { .paper { display: none } }</style>${ad('shirt')}
      <div class="paper">${ad('hat')}</div><div style="height: 200vh"></div>${ad('tie')}`;
    await tab.goto(shop.document('/', shopWith(body)));
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
    await tab.print?.();
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  });
});

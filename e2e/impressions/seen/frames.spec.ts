import { ad, seenBy, shopWith, whenCounted } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';

const FRAME_PAGE = shopWith(`${ad('shirt', 'height: 100px')}${ad('tall', 'height: 300vh')}`);

for (const site of ['of the shop', 'of another site'] as const) {
  test(`what is in a frame ${site} counts where the frame is on the screen`, async ({
    shop,
    otherSite,
    tab,
    cluster,
  }) => {
    const frameAddress = (site === 'of the shop' ? shop : otherSite).document('/framed', FRAME_PAGE);
    const body = `<div style="height: 200vh"></div><iframe src="${frameAddress}" style="height: 300px"></iframe>
      <div style="height: 200vh"></div>`;
    await tab.goto(shop.document('/', shopWith(body)));
    expect(await seenBy(tab, cluster)).toEqual([]);
    // Half of the shirt, then all of it.
    const scroll = (pixels: number) =>
      tab.evaluate((pixels) => {
        const top = (document.querySelector('iframe') as Element).getBoundingClientRect().top + scrollY;
        window.scrollTo(0, top + pixels - innerHeight);
      }, pixels);
    await scroll(45);
    expect(await seenBy(tab, cluster)).toEqual([]);
    await scroll(60);
    expect(await seenBy(tab, cluster)).toEqual(['shirt']);
  });
}

test('a hidden frame shows nothing', async ({ shop, tab, cluster }) => {
  const frameAddress = shop.document('/framed', FRAME_PAGE);
  await tab.goto(shop.document('/', shopWith(`<iframe src="${frameAddress}" hidden></iframe>`)));
  expect(await seenBy(tab, cluster)).toEqual([]);
  await tab.evaluate(() => document.querySelector('iframe')?.removeAttribute('hidden'));
  await whenCounted(cluster, 'shirt');
  expect(await seenBy(tab, cluster)).toEqual(['shirt']);
});

import { saved, snippet, withhold } from '../../support/documents/loader.ts';
import { expect, test } from '../../support/fixtures.ts';
import { whenLoaded } from '../../support/site/loaded.ts';
import { pageOf } from '../../support/site/markup.ts';
import { COUNT_RESTORED, comeBack } from '../../support/visit/come-back.ts';

declare const left: (string | null)[];

const LINK = '<p data-elevate-ticket="hat">Hat</p><a href="/next" data-elevate-ticket="shirt">Shirt</a>';
/** `npm run audit` has four times as many clicks. */
const PAGES = 10;
const CARDS = 4;

test(`of ${PAGES * (CARDS + 1)} clicks on ${PAGES} pages that were left before the script came, each is sent once`, async ({
  shop,
  tab,
  cluster,
}) => {
  test.slow();
  const script = withhold(shop, 'missing');
  const card = '<button>A card</button>';
  const body = `${card.repeat(CARDS)}<a>Next</a><script>
    const page = Number(location.search.slice(1));
    document.querySelector('a').href = '?' + (page + 1);
    for (const [index, element] of document.querySelectorAll('button, a').entries()) {
      element.id = 'e' + index;
      element.dataset.elevateTicket = page + '-' + index;
    }
  </script>`;
  await tab.goto(`${shop.document('/', pageOf(snippet(), body))}?0`);
  const tickets: string[] = [];
  for (let page = 0; page < PAGES; page++) {
    if (page === PAGES - 1) script.release();
    for (let index = 0; index < CARDS; index++) await tab.click(`#e${index}`);
    await tab.follow('a');
    for (let index = 0; index <= CARDS; index++) tickets.push(`click ${page}-${index}`);
  }
  expect((await cluster.arrived(tickets.length)).sort()).toEqual(tickets.sort());
  expect(await saved(tab)).toBeNull();
});

test('they are gone from the tab before the next page sends them', async ({ shop, tab, cluster }) => {
  const script = withhold(shop, 'missing');
  const note = `<script>
    left = [];
    document.addEventListener('elevate:notification', () => left.push(sessionStorage.getItem('elevate-tracker')));
  </script>`;
  shop.document('/next', pageOf(`${note}{{tag}}`, 'A shirt'));
  await tab.goto(shop.document('/', pageOf(snippet(), LINK)));
  await tab.click('p');
  script.release();
  await tab.follow('a');
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
  expect(await tab.evaluate(() => left)).toEqual([null, null]);
});

test('a duplicated tab does not send the clicks of the first one again', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const script = withhold(shop, 'missing');
  shop.plainPage('/next', 'A shirt');
  const address = shop.document('/', pageOf(snippet(), LINK));
  await tab.goto(address);
  await tab.click('p');
  await tab.follow('a');
  const copy = await saved(tab);
  const duplicate = await visitor.newTab();
  await duplicate.goto(shop.plainPage('/next', 'A shirt'));
  await duplicate.evaluate((text) => sessionStorage.setItem('elevate-tracker', text ?? ''), copy);
  script.release();
  await tab.goto(address);
  await cluster.waitFor(2);
  await duplicate.goto(address);
  await duplicate.waitFor(() => sessionStorage.length === 0);
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

test('a page that comes back sends what is clicked then, and not again what another page has sent', async ({
  shop,
  tab,
  cluster,
}) => {
  const script = withhold(shop, 'missing');
  await tab.goto(shop.document('/', pageOf(COUNT_RESTORED + snippet(), LINK)));
  await tab.click('p');
  shop.page('/next', 'A shirt');
  script.release();
  await tab.follow('a');
  await cluster.waitFor(2);
  await comeBack(tab);
  await tab.evaluate(() => {
    document.head.append(Object.assign(document.createElement('script'), { src: '/elevate-tracker.js' }));
  });
  await whenLoaded(tab);
  await tab.click('p');
  expect((await cluster.arrived(3)).sort()).toEqual(['click hat', 'click hat', 'click shirt']);
});

test('without consent, clicks are gone with the page', async ({ shop, tab, cluster }) => {
  withhold(shop, 'missing');
  shop.plainPage('/next', 'A shirt');
  for (const consent of ['required', 'unknown', null]) {
    await tab.goto(shop.document('/', pageOf(snippet({ consent }), LINK)));
    await tab.follow('a');
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
  }
  await tab.goto(shop.document('/', pageOf(snippet({ consent: 'granted' }), LINK)));
  await tab.follow('a');
  expect(await saved(tab)).toContain('shirt');
  expect(await cluster.arrived()).toEqual([]);
});

import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';
import { closeLast } from '../support/visit/leaving.ts';

/** `npm run audit` has four times as many. */
const PAGES = 50;

test(`${PAGES} clicks on links that navigate at once all arrive, in one session, which ends once at most`, async ({
  open,
  cluster,
}) => {
  test.slow();
  const tab = await open(`<a data-elevate-ticket="">Next</a><script>
    const page = Number(location.search.slice(1));
    const link = document.querySelector('a');
    link.href = '?' + (page + 1);
    link.dataset.elevateTicket = 'link-' + page;
  </script>`);
  const keys = await keysOf(tab);
  for (let page = 0; page < PAGES; page++) await tab.follow('a');
  const clicks = await cluster.arrived(PAGES);
  expect(clicks.sort()).toEqual(Array.from({ length: PAGES }, (_, page) => `click link-${page}`).sort());
  const ends = await closeLast(tab);
  const all = await cluster.settled(PAGES + ends.length);
  expect(all.slice(PAGES).map(({ type }) => type)).toEqual(ends);
  expect(new Set(all.map((each) => JSON.stringify(keysIn(each))))).toEqual(new Set([JSON.stringify(keys)]));
});

import { expect, test } from './fixtures.ts';
import { keysIn } from './keys-of.ts';

const PAGES = 50;

test('a visit of many pages is one session, which ends once', async ({ open, cluster }) => {
  test.slow();
  const tab = await open(`<a data-elevate-ticket="card">Next</a><script>
    const page = Number(location.search.slice(1));
    document.querySelector('a').href = '?' + (page + 1);
  </script>`);
  for (let page = 0; page < PAGES; page++) await tab.follow('a');
  await tab.close();
  const all = await cluster.settled(PAGES + 1);
  expect(all.map(({ type }) => type).sort()).toEqual([...Array(PAGES).fill('click'), 'end']);
  expect(new Set(all.map((each) => keysIn(each).sessionKey)).size).toBe(1);
  expect(new Set(all.map((each) => keysIn(each).customerKey)).size).toBe(1);
});

import { goOffline, goOnline, NETWORK, SHOP, waiting } from '../../support/delivery/offline.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';

test('where storage is full, it waits in memory', async ({ tab, shop, cluster }) => {
  await tab.goto(shop.document('/', SHOP));
  await goOffline(tab);
  await tab.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2)
      for (let count = 0; ; count++)
        try {
          localStorage.setItem(`${size} ${count}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });
  await tab.click('p');
  await tab.click('b');
  expect(await waiting(tab)).toBe(0);
  expect(await cluster.arrived()).toEqual([]);
  await goOnline(tab);
  expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
});

/** What pages and test tools put in the place of localStorage; here it lasts as long as the tab. */
const STAND_INS = {
  'an object of methods': `({
    getItem: (name) => kept.getItem('local ' + name),
    setItem: (name, text) => kept.setItem('local ' + name, text),
    removeItem: (name) => kept.removeItem('local ' + name),
    key: (index) => names()[index] ?? null,
    get length() { return names().length; },
  })`,
  'a class': `new (class {
    getItem(name) { return kept.getItem('local ' + name); }
    setItem(name, text) { kept.setItem('local ' + name, text); }
    removeItem(name) { kept.removeItem('local ' + name); }
    key(index) { return names()[index] ?? null; }
    get length() { return names().length; }
  })()`,
};

for (const [what, standIn] of Object.entries(STAND_INS)) {
  test(`what waits in a stand-in for localStorage, ${what}, goes out on the next page`, async ({
    tab,
    shop,
    cluster,
  }) => {
    const script = `<script>{
      const kept = sessionStorage;
      const names = () => Object.keys(kept).flatMap((name) => name.startsWith('local ') ? name.slice(6) : []);
      Object.defineProperty(window, 'localStorage', { value: ${standIn} });
    }</script>`;
    await tab.goto(shop.document('/', pageOf(`${script}${NETWORK}{{tag}}`, CARDS)));
    await goOffline(tab);
    await tab.click('p');
    await tab.click('b');
    await tab.reload();
    expect(await cluster.arrived()).toEqual([]);
    await goOnline(tab);
    expect((await cluster.arrived(2)).sort()).toEqual(['click hat', 'click shirt']);
  });
}

test('what is damaged, or for another address, is never sent and stops nothing', async ({
  tab,
  shop,
  otherSite,
  cluster,
}) => {
  const foreign: string[] = [];
  const address = otherSite.answer('/foreign', ({ url }, response) => {
    foreign.push(url);
    response.status(204).end();
  });
  await tab.goto(shop.plainPage('/plain', ''));
  const keys = 'customerKey=c&market=UK&sessionKey=s';
  const click = `${cluster.endpoint}/api/v2/notifications/click`;
  await tab.evaluate(
    (urls) => {
      const entries = ['{', '5', 'null', '[]', '{}', '{"url":5}', '{"url":"click"}', '{"url":null}'];
      for (const url of urls)
        entries.push(JSON.stringify({ type: 'click', url, body: '{"ticket":"shirt"}' }));
      const now = Date.now();
      for (const [index, entry] of entries.entries())
        localStorage.setItem(`elevate-tracker-${now}-${1e6 + index}`, entry);
      for (const name of ['', 'x', '-', `${now}`]) localStorage.setItem(`elevate-tracker-${name}`, '{');
    },
    [
      `${address}?waiting`,
      `${cluster.endpoint}/elsewhere`,
      `${click}/../../../../elsewhere?${keys}`,
      `${cluster.origin}.example/api/v2/notifications/click?${keys}`,
      `${click}?${keys}`,
    ],
  );
  await tab.goto(shop.document('/', SHOP));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  await tab.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => undefined), `${address}?last`);
  expect(foreign).toEqual(['/foreign?last']);
});

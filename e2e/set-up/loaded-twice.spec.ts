import type { Tracker } from '../../src/tracker.ts';
import { line } from '../support/console-line.ts';
import { cardsFor } from '../support/delivery/every-type.ts';
import { BUNDLES } from '../support/documents/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';

declare const elevateTracker: Tracker;
declare let kept: Tracker;
declare let later: unknown[];
declare const starts: Tracker[];

const CARDS = cardsFor('add-to-cart');
const SETTINGS = `<script>
  starts = [];
  started = (tracker) => starts.push(tracker);
  settings = { endpoint: '{{endpoint}}', market: 'SE' };
</script>`;

test.beforeEach(({ shop }) => {
  shop.answer('/readme.js', (_, response) => response.sendFile(`${BUNDLES}readme.js`));
});

const hasLoaded = (tab: Tab) =>
  tab.waitFor(() => {
    kept = window.elevateTracker as Tracker;
    return 'version' in (kept ?? []);
  });

/** Inserts the script once more, as a page may that takes each soft navigation for a new page. */
const loadAgain = (tab: Tab) =>
  tab.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { src: '/elevate-tracker.js?market=SE' });
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    await loaded;
  });

test('the first copy works, and the second does nothing', async ({ shop, tab, visitor, cluster }) => {
  const [first, second] = ['UK', 'SE'].map((market) =>
    tagOf({ endpoint: '{{endpoint}}', market }).replace('async ', ''),
  );
  await tab.goto(
    shop.document('/', pageOf(`${first}<script>kept = elevateTracker</script>${second}`, CARDS)),
  );
  await tab.click('p');
  await tab.evaluate(() => elevateTracker.notify('add-favorite', {}));
  expect((await cluster.settled(2)).map(({ query }) => query.market)).toEqual(['UK', 'UK']);
  expect(await tab.evaluate(() => kept === elevateTracker)).toBe(true);
  expect(await visitor.messages()).toEqual([line('warning', 'twice')]);
});

/** What a page makes of the global before it inserts the script again. */
const MADE_ANEW = {
  'a new array': 'elevateTracker = [{ market: "NO" }, (tracker) => tracker.click("pushed")]',
  nothing: 'delete window.elevateTracker',
  null: 'elevateTracker = null',
  'an object': 'elevateTracker = { market: "NO" }',
};

for (const [what, script] of Object.entries(MADE_ANEW)) {
  test(`where the page has put ${what} in its place, the first copy is put back, and each press counts once`, async ({
    open,
    tab,
    cluster,
    visitor,
  }) => {
    await open(CARDS);
    await hasLoaded(tab);
    for (let navigation = 0; navigation < 3; navigation++) {
      await tab.evaluate((text) => new Function(text)(), script);
      await loadAgain(tab);
      expect(await tab.evaluate(() => kept === elevateTracker)).toBe(true);
    }
    await tab.click('p');
    await tab.click('b');
    const pushed = script.includes('pushed') ? Array(3).fill('click pushed UK') : [];
    const notifications = await cluster.settled(2 + pushed.length);
    expect(
      notifications
        .map(({ type, body, query }) => `${type} ${JSON.parse(body).ticket} ${query.market}`)
        .sort(),
    ).toEqual(['add-to-cart hat UK', ...pushed, 'click shirt UK']);
    expect(await visitor.messages()).toEqual(Array(3).fill(line('warning', 'twice')));
  });
}

test('what is pushed later on an array that had to give way arrives', async ({ open, tab, cluster }) => {
  await open(CARDS);
  await hasLoaded(tab);
  await tab.evaluate(() => {
    later = window.elevateTracker = [];
  });
  await loadAgain(tab);
  await tab.evaluate(() => void later.push((tracker: Tracker) => tracker.click('late')));
  expect(await cluster.arrived(1)).toEqual(['click late']);
});

test('where the script tag has started, start() of the module returns that tracker and changes nothing', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(`{{tag}}${SETTINGS}`, CARDS)));
  await hasLoaded(tab);
  await tab.evaluate(() => import('/readme.js' as string));
  await tab.click('p');
  expect(await tab.evaluate(() => starts.map((tracker) => tracker === elevateTracker))).toEqual([true]);
  expect((await cluster.settled(1)).map(({ query }) => query.market)).toEqual(['UK']);
  expect(await visitor.messages()).toEqual([]);
});

test('where the module has started, the script tag does nothing', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(
    shop.document('/', pageOf(`${SETTINGS}<script type="module" src="/readme.js"></script>`, CARDS)),
  );
  await hasLoaded(tab);
  await loadAgain(tab);
  await tab.evaluate(() => {
    window.elevateTracker = [];
  });
  await loadAgain(tab);
  await tab.click('p');
  expect(await tab.evaluate(() => starts[0] === elevateTracker)).toBe(true);
  expect((await cluster.settled(1)).map(({ query }) => query.market)).toEqual(['SE']);
  expect(await visitor.messages()).toEqual(Array(2).fill(line('warning', 'twice')));
});

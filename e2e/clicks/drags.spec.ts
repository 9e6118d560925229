import { expect, test } from '../support/fixtures.ts';
import type { Tab } from '../support/tabs/tab.ts';

const SHORT = 6;
const LONG = 60;

/** Wide enough to be dragged across, and nothing that the browser itself would drag away. */
const CARD = `<a href="/shirt" draggable="false" data-elevate-ticket="shirt"
  style="display: inline-block; width: 300px; padding: 20px; user-select: none">Shirt</a>`;

/** As carousels take the click back that a drag has made. */
const TAKES_BACK = {
  'at the end': `<script>addEventListener('click', (event) => event.preventDefault())</script>`,
  'and hides it from others': `<script>document.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true)</script>`,
};

test.beforeEach(({ shop }) => void shop.plainPage('/shirt', 'A shirt'));

for (const [how, script] of Object.entries(TAKES_BACK)) {
  test(`a long drag whose click the page takes back ${how} does not count`, async ({
    open,
    tab,
    shop,
    cluster,
  }) => {
    await open(CARD + script);
    for (const pixels of [LONG, -LONG]) await tab.dragBy('a', pixels);
    expect(await cluster.arrived()).toEqual([]);
    expect(await tab.url()).toBe(`${shop.origin}/`);
  });

  test(`a click that hardly moved counts, though the page takes it back ${how}`, async ({
    open,
    cluster,
  }) => {
    const tab = await open(CARD + script);
    await tab.dragBy('a', SHORT);
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

test('a long drag that the page leaves alone counts', async ({ open, cluster }) => {
  const tab = await open(CARD.replace('/shirt', '#shirt'));
  await tab.dragBy('a', LONG);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
});

test('the click of a long drag arrives, though its link leads away at once', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  await open(CARD);
  for (let times = 1; times <= 5; times++) {
    await tab.navigate(() => tab.dragBy('a', LONG));
    await cluster.waitFor(times);
    await tab.goto(`${shop.origin}/`);
  }
  expect((await cluster.settled(5)).map(({ type }) => type).filter((type) => type === 'click')).toHaveLength(
    5,
  );
});

const MADE_OTHERWISE: Record<string, (tab: Tab) => Promise<void>> = {
  'Enter makes': (tab) => tab.press('Enter', 'a'),
  'a script makes': (tab) => tab.evaluate(() => document.querySelector('a')?.click()),
};

for (const [how, click] of Object.entries(MADE_OTHERWISE)) {
  test(`a click that ${how} is no drag, wherever the pointer went down before`, async ({ open, cluster }) => {
    const tab = await open(
      `<p style="margin: 300px; user-select: none">About us</p>${CARD}${TAKES_BACK['at the end']}`,
    );
    await tab.dragBy('p', LONG);
    await click(tab);
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

import { press, runInspector, whenPartSays, whenVerdictSays } from '../support/add-ons/inspector.ts';
import { expect, test } from '../support/fixtures.ts';

declare const seen: boolean[];

/** Links that a page treats in its own ways; the last one notes whether the page saw its default prevented. */
const LINKS = `<a href="/next" id="plain" data-elevate-ticket="plain"><b>Plain</b></a>
  <a href="/next" id="stopped" data-elevate-ticket="stopped" onclick="event.stopPropagation()">Stopped</a>
  <a href="/next" id="at-once" data-elevate-ticket="at-once"><i onclick="event.stopImmediatePropagation()">At once</i></a>
  <svg width="90" height="20"><a href="/next" id="drawn" data-elevate-ticket="drawn"><rect width="90" height="20"/></a></svg>
  <a href="/next" id="noted" data-elevate-ticket="noted">Noted</a>
  <script>
    seen = [];
    document.getElementById('noted').addEventListener('click', (event) => seen.push(event.defaultPrevented));
  </script>`;

test('while links are held, clicks on them are sent and lead nowhere', async ({
  open,
  tab,
  shop,
  cluster,
}) => {
  shop.page('/next', 'Next');
  await open(LINKS, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await press(tab, 'hold');
  for (const id of ['plain', 'stopped', 'at-once', 'drawn', 'noted']) {
    await tab.click(`#${id}`);
    await whenPartSays(tab, 'notifications', new RegExp(`click ${id}`));
  }
  expect(await tab.evaluate(() => seen)).toEqual([false]);
  expect(await tab.url()).toBe(`${shop.origin}/`);

  await press(tab, 'hold');
  await tab.follow('#plain');
  expect(await tab.url()).toBe(`${shop.origin}/next`);
  expect((await cluster.arrived(6)).sort()).toEqual(
    ['plain', 'plain', 'stopped', 'at-once', 'drawn', 'noted'].map((id) => `click ${id}`).sort(),
  );
});

test('once it is closed, links lead on', async ({ open, tab, shop }) => {
  shop.page('/next', 'Next');
  await open(LINKS, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await press(tab, 'hold');
  await press(tab, 'close');
  await tab.follow('#stopped');
  expect(await tab.url()).toBe(`${shop.origin}/next`);
});

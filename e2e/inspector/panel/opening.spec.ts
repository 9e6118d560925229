import {
  CARD,
  countPanels,
  press,
  runInspector,
  TAG,
  textOf,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { built } from '../../support/documents/built.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';

const TRACKED = shopTag({ api: 'v3' });

test('a script tag beside the tracker’s opens it, as the last element of the body', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf(TRACKED + TAG, CARD)));
  expect(await whenVerdictSays(tab, /All is well/)).toContain('one ticket');
  expect(await tab.evaluate(() => document.body.lastElementChild?.localName)).toBe('elevate-inspector');
});

test('the bookmarklet opens it and leaves the page where it is; once more, and it closes', async ({
  open,
  tab,
}) => {
  await open(CARD, { api: 'v3' });
  const bookmarklet = built('inspector-bookmarklet.txt').trim();
  // Firefox keeps no longer bookmark.
  expect(bookmarklet.length).toBeLessThan(65_536);
  expect(bookmarklet).toMatch(/^javascript:[\w;,/?:@&=+$.!~*'()%-]+$/);
  const run = () =>
    tab.evaluate((address) => {
      location.href = address;
    }, bookmarklet);
  await run();
  await whenVerdictSays(tab, /All is well/);
  await run();
  await tab.waitFor(() => !document.querySelector('elevate-inspector'));
  expect(await tab.evaluate(() => document.body.textContent)).toContain('Shirt');
});

test('the file’s text opens it, as a snippet of the developer tools does', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  // biome-ignore lint/security/noGlobalEval: it is what the developer tools do
  await tab.evaluate((text) => void globalThis.eval(text), built('elevate-inspector.js'));
  await whenVerdictSays(tab, /All is well/);
});

test('opened twice, it closes', async ({ open, tab }) => {
  await open(CARD);
  await runInspector(tab);
  await whenVerdictSays(tab, /./);
  await runInspector(tab);
  expect(await textOf(tab, 'verdict')).toBeUndefined();
  await runInspector(tab);
  await whenVerdictSays(tab, /./);
  await press(tab, 'close');
  expect(await textOf(tab, 'verdict')).toBeUndefined();
});

test('opened and closed many times in a row', async ({ open, tab, visitor }) => {
  await open(CARD, { api: 'v3' });
  await Promise.all(Array.from({ length: 20 }, () => runInspector(tab)));
  expect(await countPanels(tab)).toBe(0);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  expect(await countPanels(tab)).toBe(1);
  expect(await visitor.messages()).toEqual([]);
});

test('opened before the tracker has loaded, it waits for it', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf('', CARD)));
  await runInspector(tab);
  await whenVerdictSays(tab, /No tracker here/);
  await tab.evaluate(() => {
    const script = document.createElement('script');
    script.src = '/elevate-tracker.js?cluster-id=w1A2B3C45&market=UK&api=v3';
    document.head.append(script);
  });
  await whenVerdictSays(tab, /All is well/);
});

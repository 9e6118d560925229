import {
  CARD,
  press,
  runInspector,
  TAG,
  unfold,
  whenPartSays,
  whenVerdictSays,
} from '../support/add-ons/inspector.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, shopTag } from '../support/site/markup.ts';
import { begin } from '../support/visit/begun.ts';

declare let copied: string;

const clipboardThat = (does: string) =>
  `<script>copied = ''; Object.defineProperty(navigator, 'clipboard', { value: ${does} })</script>`;

const TRACKED = shopTag({ api: 'v3' });

test('the report says all of it as plain text, without a key', async ({ shop, tab }) => {
  const page = pageOf(
    clipboardThat('{ writeText: async (text) => { copied = text; } }') + TRACKED + TAG,
    CARD,
  );
  const keys = await begin(tab, `${shop.document('/', page)}?customer=anna`);
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, /took the click/);
  await unfold(tab, 'visitor');
  // Also where the panel shows them.
  await press(tab, 'show-keys');
  expect(await whenPartSays(tab, 'visitor', /key/)).toContain(keys?.customerKey);
  await press(tab, 'copy');
  const report = String(await tab.waitFor(() => copied));
  const lines = report.split('\n');
  expect(lines[0]).toBe(`${shop.origin}/`);
  expect(lines).toContain('api v3 Elevate 4');
  expect(lines).toContain('1 product shirt /fashion/DESKTOP/START_PAGE/NEW');
  expect(report).toMatch(/^All is well as far/m);
  expect(report).toMatch(/^\d\d:\d\d:\d\d click product shirt .* the browser took it$/m);
  for (const key of Object.values(keys ?? {})) expect(report).not.toContain(key);
  expect(report).not.toContain('anna');
});

for (const [where, clipboard] of [
  ['plain http has no clipboard', 'undefined'],
  ['the browser refuses', '{ writeText: () => Promise.reject(new Error("No")) }'],
])
  test(`where ${where}, the report is there to be copied by hand`, async ({ shop, tab }) => {
    await tab.goto(shop.document('/', pageOf(clipboardThat(`${clipboard}`) + TRACKED, CARD)));
    await runInspector(tab);
    await whenVerdictSays(tab, /All is well/);
    const field = () => {
      const root = document.querySelector('elevate-inspector')?.shadowRoot;
      const found = root?.querySelector('textarea');
      return found && { text: found.value, selected: found.selectionEnd === found.value.length };
    };
    await press(tab, 'copy');
    await tab.waitFor(field);
    await press(tab, 'copy');
    await tab.waitFor(field);
    const { text, selected } = (await tab.evaluate(field)) ?? {};
    expect(text).toContain('api v3 Elevate 4');
    expect(selected).toBe(true);
    const fields = () =>
      document.querySelector('elevate-inspector')?.shadowRoot?.querySelectorAll('textarea').length;
    expect(await tab.evaluate(fields)).toBe(1);
  });

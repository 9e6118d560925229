import {
  CARD,
  levelOf,
  PANEL,
  press,
  runInspector,
  TAG,
  whenPartSays,
  whenVerdictSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';

const V3 = { api: 'v3' };

/** What the panel is: where it stands, and what is on top in its middle. */
const seen = () => {
  const panel = document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('aside');
  const { x = 0, y = 0, width = 0, height = 0 } = panel?.getBoundingClientRect() ?? {};
  const style = panel && getComputedStyle(panel);
  return {
    box: [x, y, width, height],
    font: style?.fontSize,
    direction: style?.direction,
    onTop: document.elementFromPoint(x + width / 2, y + 20)?.localName,
  };
};

const STYLES = {
  'that unsets all': '* { all: unset !important; }',
  'that shows no block': 'div, aside, elevate-inspector { display: none !important; }',
  'in front of all': '#front { position: fixed; inset: 0; z-index: 2147483647; background: red; }',
  'that transforms the page':
    'html { transform: rotate(3deg) scale(0.5); contain: paint; filter: blur(2px); }',
  'that is large and runs from the right': 'html { direction: rtl; font: 40px serif; letter-spacing: 9px; }',
  'that shouts':
    '* { visibility: hidden !important; opacity: 0 !important; position: static !important; inset: auto !important; pointer-events: auto !important; transition: all 9s !important; }',
};

for (const [what, css] of Object.entries(STYLES))
  test(`a page with a style ${what}`, async ({ open, tab }) => {
    await open(CARD, V3);
    await runInspector(tab);
    await whenVerdictSays(tab, /All is well/);
    const usual = await tab.evaluate(seen);
    await tab.evaluate((css) => {
      const sheet = document.createElement('style');
      sheet.textContent = css;
      const front = document.createElement('p');
      front.id = 'front';
      document.body.append(front, sheet);
    }, css);
    expect(usual.onTop).toBe('elevate-inspector');
    expect(await tab.evaluate(seen)).toEqual(usual);
    await press(tab, 'close');
    expect(await levelOf(tab)).toBeUndefined();
  });

test('a page under the strictest policy that requires Trusted Types', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const nonce = (tag: string) => tag.replace('<script', '<script nonce="n0nce"');
  const tags = nonce(shopTag(V3)) + nonce(TAG);
  const policy = `default-src 'none'; script-src 'nonce-n0nce' ${shop.origin}/recorder.js;
    connect-src ${shop.origin}/reports ${cluster.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const violations = `<script nonce="n0nce">
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (!/^(data|http)/.test(blockedURI)) console.error('blocked', effectiveDirective, blockedURI);
    });</script>`;
  await tab.goto(
    shop.document('/', pageOf(violations + tags, CARD), {
      'Content-Security-Policy': policy.replace(/\s+/g, ' '),
    }),
  );
  await tab.click('[data-elevate-ticket]');
  await whenVerdictSays(tab, /took the click/);
  await press(tab, 'ask');
  await whenPartSays(tab, 'notifications', /204: arrived and accepted/);
  for (const name of ['outline', 'hold', 'dock', 'small']) await press(tab, name);
  await tab.click(`${PANEL}button[name=small]`);
  await press(tab, 'close');
  expect(await visitor.messages()).toEqual([]);
});

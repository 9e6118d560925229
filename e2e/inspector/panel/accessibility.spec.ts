import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CARD, press, runInspector, whenPartSays, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tabs/tab.ts';

declare const axe: typeof import('axe-core');
declare let changes: string[];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the panel. */
const faultsIn = (tab: Tab, theme: string) =>
  tab.evaluate(async (theme) => {
    const root = document.querySelector('elevate-inspector')?.shadowRoot;
    const panel = root?.querySelector<HTMLElement>('.root');
    if (panel) panel.style.colorScheme = theme;
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    const { violations, passes } = await axe.run({ include: [['elevate-inspector']] } as never);
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      contrasts: passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
    };
  }, theme);

for (const theme of ['light', 'dark'])
  test(`axe finds nothing in the ${theme} theme, with everything open and something wrong`, async ({
    open,
    tab,
    cluster,
  }) => {
    await open(`${CARD}<p data-elevate-ticket=" hat">Hat</p>`, {
      api: 'v3',
      'session-timeout': 'long',
      endpoint: `${cluster.endpoint}/no-cors`,
    });
    await runInspector(tab);
    await tab.click('[data-elevate-ticket]');
    await whenPartSays(tab, 'notifications', /click product shirt/);
    await press(tab, 'ask');
    await whenPartSays(tab, 'notifications', /No answer/);
    await tab.evaluate((text) => {
      const script = document.createElement('script');
      script.textContent = text;
      document.head.append(script);
    }, AXE);
    const { violations, contrasts } = await faultsIn(tab, theme);
    expect(violations).toEqual([]);
    expect(contrasts).toBeGreaterThan(20);
  });

test('by keyboard alone: each button has a name, and shows when it has the focus', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  const focused = () => {
    const element = document.querySelector('elevate-inspector')?.shadowRoot?.activeElement;
    if (!element) return '';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${element.getAttribute('name') ?? element.textContent?.slice(0, 7)} ${outlineStyle} ${outlineWidth}`;
  };
  const order: string[] = [];
  for (let count = 0; count < 11; count++) {
    await tab.press('Tab');
    order.push(await tab.evaluate(focused));
  }
  const names = [
    'dock',
    'small',
    'close',
    'outline',
    'hold',
    'Tracker',
    'Visitor',
    'Session',
    'Tickets',
    'Notific',
    'copy',
  ];
  expect(order).toEqual(names.map((name) => `${name} solid 2px`));
  await tab.press('Enter', 'elevate-inspector >> [part=session] > summary');
  await whenPartSays(tab, 'session', /times out/);
  await tab.waitFor(
    () =>
      document
        .querySelector('elevate-inspector')
        ?.shadowRoot?.querySelector<HTMLDetailsElement>('[part=session]')?.open,
  );
  await tab.press('Enter', 'elevate-inspector >> button[name=hold]');
  const pressed = () =>
    document
      .querySelector('elevate-inspector')
      ?.shadowRoot?.querySelector('[name=hold]')
      ?.getAttribute('aria-pressed');
  expect(await tab.evaluate(pressed)).toBe('true');
  await tab.press('Escape');
  expect(await tab.evaluate(() => document.querySelector('elevate-inspector'))).toBeNull();
});

test('screen readers hear of the verdict and of what is sent, once each', async ({ open, tab }) => {
  await open(`${CARD}<script>changes = []</script>`, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  const regions = await tab.evaluate(() => {
    const root = document.querySelector('elevate-inspector')?.shadowRoot;
    const live = [...(root?.querySelectorAll('[role=status], [role=log]') ?? [])];
    changes = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        changes.push((target as Element).getAttribute('role') ?? target.nodeName);
    });
    for (const region of live)
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    document.querySelector<HTMLElement>('[data-elevate-ticket]')?.click();
    return live.map((region) => region.getAttribute('role'));
  });
  expect(regions).toEqual(['status', 'log']);
  // The panel has looked again by then, more than once.
  await whenPartSays(tab, 'session', /29:([0-4]\d|5[0-7])/);
  expect(await tab.evaluate(() => changes)).toEqual(['status', 'OL', 'P']);
});

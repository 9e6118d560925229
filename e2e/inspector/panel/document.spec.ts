import { CARD, countPanels, press, runInspector, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';

declare let looks: number;
declare const tick: () => void;

const V3 = { api: 'v3' };

test('a page that takes the panel out gets it back', async ({ open, tab }) => {
  await open(CARD, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(() => document.querySelector('elevate-inspector')?.remove());
  await tab.waitFor(() => document.querySelector('elevate-inspector'));
  await press(tab, 'hold');
  await press(tab, 'close');
  expect(await countPanels(tab)).toBe(0);
});

test('a page that renders its body anew keeps it', async ({ open, tab }) => {
  await open(CARD, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(() => document.body.replaceChildren('A new page'));
  await whenVerdictSays(tab, /no element has a ticket/);
  expect(await countPanels(tab)).toBe(1);
});

test('run before there is a body, it waits for it', async ({ shop, tab }) => {
  const inspector = '<script src="/elevate-inspector.js"></script>';
  await tab.goto(shop.document('/', pageOf(`{{tag}}${inspector}`, CARD)));
  await whenVerdictSays(tab, /./);
  expect(await tab.evaluate(() => document.body.lastElementChild?.localName)).toBe('elevate-inspector');
});

test('a page that takes its body away, and then has one again', async ({ open, tab, visitor }) => {
  await open(CARD, V3);
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  await tab.evaluate(() => {
    looks = 0;
    const { body } = document;
    body.remove();
    document.addEventListener('click', () => document.documentElement.append(body));
    Object.defineProperty(document, 'body', {
      configurable: true,
      get() {
        looks += 1;
        return null;
      },
    });
  });
  await tab.waitFor(() => looks > 1);
  await tab.evaluate(() => {
    Reflect.deleteProperty(document, 'body');
    document.dispatchEvent(new Event('click'));
  });
  await whenVerdictSays(tab, /one ticket/);
  expect(await visitor.messages()).toEqual([]);
});

test('document.open, which takes every listener, closes it, and it opens anew', async ({
  open,
  tab,
  visitor,
}) => {
  await open(
    `${CARD}<script>{
      const { setInterval } = window;
      window.setInterval = (task, time) => { tick = task; return setInterval(task, time); };
    }</script>`,
    V3,
  );
  await runInspector(tab);
  await whenVerdictSays(tab, /one ticket/);
  const panels = await tab.evaluate(() => {
    document.open();
    document.write('<body><p data-elevate-ticket="hat">Hat</p><p data-elevate-ticket="cap">Cap</p>');
    document.close();
    tick();
    return document.querySelectorAll('elevate-inspector').length;
  });
  expect(panels).toBe(0);
  await runInspector(tab);
  await whenVerdictSays(tab, /2 tickets/);
  await press(tab, 'small');
  await press(tab, 'close');
  expect(await countPanels(tab)).toBe(0);
  expect(await visitor.messages()).toEqual([]);
});

test('a page with an element of that name', async ({ open, tab }) => {
  await open(`<elevate-inspector id="own">Own</elevate-inspector>${CARD}`, V3);
  await runInspector(tab);
  const sentence = () =>
    document.body.lastElementChild?.shadowRoot?.querySelector('[part=verdict]')?.textContent;
  await tab.waitFor(sentence);
  expect(await tab.evaluate(sentence)).toContain('one ticket');
  await runInspector(tab);
  expect(
    await tab.evaluate(() => [...document.querySelectorAll('elevate-inspector')].map(({ id }) => id)),
  ).toEqual(['own']);
});

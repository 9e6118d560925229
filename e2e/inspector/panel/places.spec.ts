import { CARD, PANEL, press, runInspector, whenVerdictSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Site } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';

/** Where the panel is, in parts of what the window shows. */
const place = (tab: Tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('elevate-inspector')?.shadowRoot;
    const panel = root?.querySelector('aside') as HTMLElement;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    // Without scroll bars, which some engines leave beside what is fixed.
    const { clientWidth, clientHeight } = document.documentElement;
    return {
      left: Math.round(left),
      top: Math.round(top),
      atRight: Math.abs(innerWidth - right) < 1 || Math.abs(clientWidth - right) < 1,
      atBottom: Math.abs(innerHeight - bottom) < 1 || Math.abs(clientHeight - bottom) < 1,
      visible: !!root?.querySelector('section')?.getBoundingClientRect().height,
    };
  });

test('it docks at the right and at the bottom, and shifts nothing of the page', async ({ open, tab }) => {
  await open(`<p style="width: 90vw">${CARD.repeat(40)}</p>`, { api: 'v3' });
  const layout = () => {
    const { scrollWidth, scrollHeight, clientWidth } = document.documentElement;
    return { scrollWidth, scrollHeight, clientWidth, width: document.querySelector('p')?.clientWidth };
  };
  const before = await tab.evaluate(layout);
  await runInspector(tab);
  await whenVerdictSays(tab, /40 tickets/);
  expect(await place(tab)).toMatchObject({ top: 0, atRight: true, atBottom: true });
  await press(tab, 'dock');
  expect(await place(tab)).toMatchObject({ left: 0, atRight: true, atBottom: true });
  await press(tab, 'dock');
  expect(await place(tab)).toMatchObject({ top: 0, atRight: true });
  expect(await tab.evaluate(layout)).toEqual(before);
});

test('made small, it shows what counts, and whether all is well', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  await press(tab, 'small');
  const small = await place(tab);
  expect(small).toMatchObject({ visible: false, atRight: false, atBottom: false });
  expect(small.top).toBeGreaterThan(100);
  const text = () =>
    document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('header')?.textContent;
  expect(await tab.evaluate(text)).toContain('tickets 1 · sent 0');
  await press(tab, 'small');
  expect(await place(tab)).toMatchObject({ visible: true, top: 0 });
});

test('it can be dragged about, and docks where it is dropped at an edge', async ({ open, tab }) => {
  const edges = `<i id="middle" style="position: fixed; left: 200px; top: 200px; width: 20px; height: 20px"></i>
    <i id="bottom" style="position: fixed; left: 100px; bottom: 0; width: 10px; height: 10px"></i>
    <i id="right" style="position: fixed; right: 0; top: 100px; width: 10px; height: 10px"></i>`;
  await open(CARD + edges, { api: 'v3' });
  await runInspector(tab);
  await whenVerdictSays(tab, /All is well/);
  const handle = `${PANEL}header b`;
  await tab.drag(handle, '#middle');
  const free = await place(tab);
  expect(free).toMatchObject({ top: 198, atRight: false, atBottom: false });
  await tab.drag(handle, '#bottom');
  expect(await place(tab)).toMatchObject({ left: 0, atRight: true, atBottom: true });
  await tab.drag(handle, '#right');
  expect(await place(tab)).toMatchObject({ top: 0, atRight: true, atBottom: true });
});

/** Opens the inspector in a frame, which is a window of any size. */
async function openIn(tab: Tab, shop: Site, width: number, height: number): Promise<void> {
  shop.page('/shop', CARD, { api: 'v3' });
  const frame = `<iframe src="/shop" style="width: ${width}px; height: ${height}px; border: 0"></iframe>`;
  await tab.goto(shop.document('/', `<!doctype html><head></head><body>${frame}`));
  await tab.waitFor(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    if (!page?.body || page.querySelector('[src="/elevate-inspector.js"]')) return !!page?.body;
    const script = page.createElement('script');
    script.src = '/elevate-inspector.js';
    page.head.append(script);
    return true;
  });
  await tab.waitFor(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    const root = page?.querySelector('elevate-inspector')?.shadowRoot;
    return /All is well/.test(root?.querySelector('[part=verdict]')?.textContent ?? '');
  });
}

test('in a window of 320 pixels nothing is cut off', async ({ shop, tab }) => {
  await openIn(tab, shop, 320, 480);
  const cut = await tab.evaluate(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    const root = page?.querySelector('elevate-inspector')?.shadowRoot;
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    return [...(root?.querySelectorAll('aside *') ?? [])]
      .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width && (box.left < 0 || box.right > 320))
      .map(({ html }) => html);
  });
  expect(cut).toEqual([]);
});

test('in a window enlarged four times, every part can be scrolled to', async ({ shop, tab }) => {
  await openIn(tab, shop, 320, 256);
  const seen = await tab.evaluate(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    const root = page?.querySelector('elevate-inspector')?.shadowRoot;
    return ['close', 'hold', 'copy', 'tracker', 'notifications'].filter((name) => {
      const element = root?.querySelector(`[name=${name}], [part=${name}] > summary`);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      const there = root?.elementFromPoint(x + width / 2, y + height / 2);
      return there && element?.contains(there);
    });
  });
  expect(seen).toEqual(['close', 'hold', 'copy', 'tracker', 'notifications']);
});

test('elements are outlined and numbered where they are, and follow the page', async ({ open, tab }) => {
  const far = '<p style="margin-top: 3000px" data-elevate-ticket=" hat">Hat</p>';
  await open(`${CARD}${far}`, { api: 'v3' });
  await runInspector(tab);
  const marks = (selector: string) => {
    const target = document.querySelector(selector)?.getBoundingClientRect();
    return [
      ...(document.querySelector('elevate-inspector')?.shadowRoot?.querySelectorAll('.mark') ?? []),
    ].flatMap((mark) => {
      const { x, y, width } = mark.getBoundingClientRect();
      const isThere =
        Math.hypot(x - (target?.x ?? 0), y - (target?.y ?? 0), width - (target?.width ?? 0)) < 1;
      return width && isThere ? `${(mark as HTMLElement).dataset.number} ${mark.className}` : [];
    })[0];
  };
  expect(await tab.waitFor(marks, 'a')).toBe('1 mark ');
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await tab.waitFor(marks, 'p')).toBe('2 mark warn');
  await press(tab, 'outline');
  expect(await tab.evaluate(marks, 'p')).toBeUndefined();
  await press(tab, 'outline');
  await tab.waitFor(marks, 'p');
});

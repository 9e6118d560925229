import { expect } from '@playwright/test';
import { pageOf } from '../../support/site/markup.ts';
import { test } from '../support/fixtures.ts';
import { counted } from '../support/serve.ts';
import { serveShop } from '../support/shop.ts';
import { expectOneWalk } from '../support/walk.ts';

test('speculation rules: prefetched pages', async ({ shop, tab, visit, engine }) => {
  const rules = { prefetch: [{ where: { href_matches: '/*' }, eagerness: 'immediate' }] };
  serveShop(shop, { head: `<script type="speculationrules">${JSON.stringify(rules)}</script>` });
  const ways: unknown[] = [];
  await expectOneWalk(shop, tab, visit, async () => {
    ways.push(
      await tab.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as { deliveryType?: string })?.deliveryType,
      ),
    );
  });
  if (engine === 'chromium') expect(ways).toContain('navigational-prefetch');
});

/** Tells the test that there was a transition, and that it is over: until then it lies over what could be clicked. */
const TRANSITION = `<style>
    @view-transition { navigation: auto; }
    h1 { view-transition-name: title; }
    ::view-transition-group(*) { animation-duration: 100ms; }
  </style>
  <script>
    addEventListener('pagereveal', async ({ viewTransition }) => {
      await viewTransition?.finished;
      if (viewTransition) document.documentElement.classList.add('moved');
    });
  </script>`;

test('view transitions over two documents', async ({ shop, tab, visit, engine }) => {
  test.skip(engine === 'webkit', 'WebKit without a screen waits for ever there, without the tracker as well');
  serveShop(shop, { tag: TRANSITION, head: '{{tag}}' });
  const isKnown = (): boolean => 'CSSViewTransitionRule' in window && 'onpagereveal' in window;
  await expectOneWalk(shop, tab, visit, async () => {
    if (await tab.evaluate(isKnown))
      await tab.waitFor(() => document.documentElement.classList.contains('moved'));
  });
});

test('content-visibility: cards that are not rendered until they are scrolled to', async ({
  shop,
  tab,
  visit,
}) => {
  const main = (cards: string) => `<style>
      section { content-visibility: auto; contain-intrinsic-size: auto 3000px; }
      div, li { height: 3000px; }
    </style><section><div>Above</div></section><section>${cards}</section>`;
  serveShop(shop, { main });
  await expectOneWalk(shop, tab, visit);
});

test('the shop in a frame of another of its pages', async ({ shop, tab, visit }) => {
  serveShop(shop, {});
  const around = `<iframe src="/1" width="600" height="300"></iframe><p data-elevate-ticket="around">Around</p>
    <button type="button" onclick="document.querySelector('iframe').remove()">Close</button>`;
  await visit.begin(shop.document('/around', counted(pageOf('{{tag}}', around))));
  const untilFrameShows = (page: number) =>
    tab.waitFor((page) => {
      const frame = document.querySelector('iframe')?.contentWindow as typeof window | undefined;
      return frame?.location.pathname === `/${page}` && 'version' in (frame.elevateTracker ?? {});
    }, page);

  for (const page of [1, 2]) {
    await untilFrameShows(page);
    await tab.evaluate((page) => {
      const frame = document.querySelector('iframe')?.contentDocument;
      frame?.querySelector<HTMLElement>(`#card-${page}-b b`)?.click();
    }, page);
    visit.counts(`${page}-b`);
  }
  await untilFrameShows(3);
  await visit.goesOn('two pages in the frame');
  await tab.click('button');
  await visit.click('p', 'around');
  await visit.over();
});

import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { told } from '../../support/visit/keys-of.ts';

const ICON = '<svg width="20" height="20"><image href="#icon" width="20" height="20"/></svg>';

type Opening = { body: string; head?: string; act?: (tab: Tab) => Promise<void> };

/** What opens a page in another tab. */
const OPENINGS: Record<string, Opening> = {
  target: { body: '<a href="/late" target="_blank">Shirt</a>' },
  'the target of all links': { head: '<base target="_blank">', body: '<a href="/late">Shirt</a>' },
  'a part of a picture': {
    body: `<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" usemap="#map" width="20" height="20">
      <map name="map"><area href="/late" target="_blank" shape="rect" coords="0,0,20,20"></map>`,
    act: (tab) => tab.click('img'),
  },
  'a link around a drawing': {
    body: `<a href="/late" target="_blank">${ICON}</a>`,
    act: (tab) => tab.click('image'),
  },
  'a form': { body: '<form action="/late" target="_blank"><button>Shirt</button></form>' },
  'a button with a target of its own': {
    body: '<form action="/late"><button formtarget="_blank">Shirt</button></form>',
  },
  'a link that a script opens': {
    body: '<a href="/late" onclick="window.open(href); return false">Shirt</a>',
  },
  'Ctrl+click': {
    body: '<a href="/late">Shirt</a>',
    act: (tab) => tab.click('a', { modifiers: ['Control'] }),
  },
  'the middle button': {
    body: '<a href="/late">Shirt</a>',
    act: (tab) => tab.click('a', { button: 'middle' }),
  },
};

/** WebKitGTK opens no tab for automated clicks of this kind. */
const NOT_AUTOMATED = ['Ctrl+click', 'the middle button'];

for (const [way, { body, head = '', act = (tab: Tab) => tab.click('a, button') }] of Object.entries(
  OPENINGS,
)) {
  test(`a page that another tab is about to open keeps the session: ${way}`, async ({
    tab,
    visitor,
    shop,
    cluster,
    engine,
  }) => {
    test.skip(engine === 'webkit' && NOT_AUTOMATED.includes(way), 'WebKitGTK opens no tab for such clicks');
    const served = shop.page('/served', CARD);
    const keys = await begin(tab, shop.document('/', pageOf(`${head}{{tag}}`, body)));
    let release = () => {};
    const asked = new Promise<void>((resolve) => {
      shop.answer('/late', (_, response) => {
        release = () => response.redirect(served);
        resolve();
      });
    });
    const opened = await visitor.tabOpenedBy(async () => {
      await act(tab);
      await asked;
      await tab.close();
      release();
    });
    await opened.click('p');
    expect(told(await cluster.settled(1))).toEqual([['click', keys]]);
  });
}

import { expect, test } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import type { Tab } from '../support/tabs/tab.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';

const OPENINGS: Record<string, (tab: Tab) => Promise<void>> = {
  target: (tab) => tab.click('[target]'),
  'Ctrl+click': (tab) => tab.click('a', { modifiers: ['Control'] }),
  'the middle button': (tab) => tab.click('a', { button: 'middle' }),
};

for (const [way, act] of Object.entries(OPENINGS)) {
  test(`a page that another tab is about to open keeps the session: ${way}`, async ({
    open,
    tab,
    visitor,
    shop,
    cluster,
    engine,
  }) => {
    test.skip(
      engine === 'webkit' && way !== 'target',
      'WebKitGTK opens no tab for automated clicks of this kind',
    );
    const served = shop.page('/served', CARD);
    await open('<a href="/late">Here</a> <a href="/late" target="_blank">Elsewhere</a>');
    const keys = await keysOf(tab);
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
    await cluster.waitFor(1);
    await opened.close();
    const all = await cluster.settled(2);
    expect(all.map(({ type }) => type)).toEqual(['click', 'end']);
    expect(all.map(keysIn)).toEqual([keys, keys]);
  });
}

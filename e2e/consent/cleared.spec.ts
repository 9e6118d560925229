import { agree, REQUIRED } from '../support/consent/consent.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { COOKIES_ARE_OFF } from '../support/site/denied.ts';
import { whenLoaded } from '../support/site/loaded.ts';
import { pageOf, shopTag } from '../support/site/markup.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

/** Gives each page a `clearAll`, as a shop may call at a sign-out. */
const CLEAR_ALL = `<script>
  clearAll = () => {
    localStorage.clear();
    for (const name of ['apptus.customerKey', 'apptus.sessionKey']) document.cookie = name + '=;Path=/;Max-Age=0';
  };
</script>`;

declare const clearAll: () => void;

const COOKIES = {
  'cookies work': '',
  'no cookie is ever accepted': COOKIES_ARE_OFF,
};

const STORAGE = {
  'localStorage works': '',
  'localStorage takes everything and keeps nothing': `<script>Object.defineProperty(window, 'localStorage', {
    value: { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, key: () => null, length: 0 },
  })</script>`,
};

for (const [cookies, refuse] of Object.entries(COOKIES)) {
  for (const [storage, standIn] of Object.entries(STORAGE)) {
    const tag = refuse || standIn ? ['@played'] : [];
    const head = refuse + standIn + CLEAR_ALL;

    test(`where ${cookies} and ${storage}, a sign-out that clears all stops nothing`, { tag }, async ({
      shop,
      tab,
      visitor,
      cluster,
    }) => {
      await tab.goto(shop.document('/', pageOf(`${head}{{tag}}`, CARDS)));
      await tab.click('p');
      await cluster.waitFor(1);
      await tab.evaluate(() => clearAll());
      await tab.click('b');
      const [first, second, ...more] = await cluster.settled(2);
      expect([first?.body, second?.body, more]).toEqual(['{"ticket":"shirt"}', '{"ticket":"hat"}', []]);
      expect(keysIn(second)).toEqual(await keysOf(tab));
      expect(await visitor.messages()).toEqual([]);
    });

    test(`where ${cookies} and ${storage}, consent goes on to hold on its page`, { tag }, async ({
      shop,
      tab,
      cluster,
    }) => {
      const script = shopTag(REQUIRED);
      await tab.goto(shop.document('/', pageOf(head + script, CARDS)));
      await whenLoaded(tab);
      await agree(tab);
      await tab.click('p');
      await tab.press('Shift');
      await tab.click('b');
      const clicks = await cluster.settled(2);
      expect(clicks.map(({ body }) => body).sort()).toEqual(['{"ticket":"hat"}', '{"ticket":"shirt"}']);
      expect(clicks.map(keysIn)).toEqual(Array(2).fill(await keysOf(tab)));
    });
  }
}

import { networkInterfaces } from 'node:os';
import { goOffline, goOnline, SHOP, waiting } from '../support/delivery/offline.ts';
import { snippet } from '../support/documents/loader.ts';
import { expect, test } from '../support/fixtures.ts';
import { restricted } from '../support/restricted.ts';
import { pageOf } from '../support/site/markup.ts';
import { FOREIGN_HOST } from '../support/tabs/launch-options.ts';
import { keysIn, keysOf, UUID } from '../support/visit/keys-of.ts';

/** What pages get to see there. */
const SEEN = {
  chromium: {
    localStorage: 'SecurityError',
    sessionStorage: 'SecurityError',
    cookie: '',
    beacon: 'function',
  },
  firefox: {
    localStorage: 'SecurityError',
    sessionStorage: 'SecurityError',
    cookie: '',
    beacon: 'undefined',
  },
  webkit: { localStorage: 'null', sessionStorage: '[object Storage]', cookie: '', beacon: 'function' },
};

const BODY = `<p data-elevate-ticket="shirt">Shirt</p><a href="/next" data-elevate-ticket="hat">Hat</a>`;
/** Comes before the tracker does, as scripts of modules run in order. */
const EARLY_CLICK = `<b data-elevate-ticket="tie">Tie</b>
  <script type="module">document.querySelector('b').click()</script>`;

restricted(
  'where the browser lets no site store anything, clicks arrive, with keys that live as long as the page',
  async ({ open, tab, shop, visitor, cluster, engine }) => {
    shop.document('/next', pageOf(snippet(), EARLY_CLICK));
    await open(BODY);
    const seen = await tab.evaluate(() => {
      const read = (name: 'localStorage' | 'sessionStorage') => {
        try {
          return String(window[name]);
        } catch (error) {
          return (error as Error).name;
        }
      };
      // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
      document.cookie = 'basket=shirt';
      return {
        localStorage: read('localStorage'),
        sessionStorage: read('sessionStorage'),
        cookie: document.cookie,
        beacon: typeof navigator.sendBeacon,
      };
    });
    expect(seen).toEqual(SEEN[engine]);

    const keys = await keysOf(tab);
    await tab.click('p');
    await tab.follow('a');
    const next = await keysOf(tab);
    expect(next?.customerKey).not.toBe(keys?.customerKey);
    const clicks = (await cluster.settled(3)).filter(({ type }) => type === 'click');
    const byTicket = Object.fromEntries(clicks.map((click) => [click.body, keysIn(click)]));
    expect(byTicket).toEqual({
      '{"ticket":"shirt"}': keys,
      '{"ticket":"hat"}': keys,
      '{"ticket":"tie"}': next,
    });
    for (const { headers } of clicks)
      expect(String(headers['content-type']).toLowerCase()).toBe('text/plain;charset=utf-8');
    expect(await visitor.messages()).toEqual([]);
  },
);

/** Under which this machine's neighbours know it. */
const OWN_ADDRESS = Object.values(networkInterfaces())
  .flat()
  .find((address) => address && !address.internal && address.family === 'IPv4')?.address;

test.describe('plain http on a foreign host', () => {
  // WebKitGTK has no map of hosts of its own. The others do not let a page from a real address send to a local one.
  test.use({
    otherHost: async ({ engine }, use) => use((engine === 'webkit' && OWN_ADDRESS) || '127.0.0.1'),
  });

  test.beforeEach(async ({ otherSite, tab, engine }) => {
    test.skip(engine === 'webkit' && !OWN_ADDRESS, 'This machine has no address but its own loopback');
    const url = otherSite.document('/', SHOP);
    await tab.goto(engine === 'webkit' ? url : url.replace('127.0.0.1', FOREIGN_HOST));
  });

  test('it offers neither randomUUID nor locks', async ({ tab }) => {
    const offered = await tab.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'locks' in navigator]);
    expect(offered).toEqual([false, false, false]);
  });

  test('clicks arrive with keys that are UUIDs of version 4', async ({ tab, cluster, visitor }) => {
    await tab.click('p');
    const [click, ...more] = await cluster.settled(1);
    expect(more).toEqual([]);
    expect(click).toMatchObject({ type: 'click', body: '{"ticket":"shirt"}' });
    const keys = await keysOf(tab);
    expect(keysIn(click)).toEqual(keys);
    expect(keys).toEqual({
      customerKey: expect.stringMatching(UUID),
      sessionKey: expect.stringMatching(UUID),
    });
    expect(await visitor.messages()).toEqual([]);
  });

  test('what happened offline goes out without locks', async ({ tab, cluster }) => {
    const keys = await keysOf(tab);
    await goOffline(tab);
    await tab.click('p');
    await tab.click('b');
    expect(await waiting(tab)).toBe(2);
    await goOnline(tab);
    const all = await cluster.settled(2);
    expect(all.map(({ body }) => body).sort()).toEqual(['{"ticket":"hat"}', '{"ticket":"shirt"}']);
    expect(all.map(keysIn)).toEqual([keys, keys]);
    expect(await waiting(tab)).toBe(0);
  });
});

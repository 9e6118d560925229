import { test as base, expect } from '../support/fixtures.ts';
import { keysIn, keysOf } from '../support/keys-of.ts';
import { snippet } from '../support/loader.ts';
import { pageOf } from '../support/markup.ts';
import { launchRestricted } from '../support/tabs/restricted.ts';

/** In a browser of its own, since settings are the whole browser's. */
const test = base.extend({
  profile: async ({ engine }, use, testInfo) => {
    const browser = await launchRestricted(engine);
    testInfo.skip(!browser, 'Playwright’s own WebKit offers no such settings');
    if (!browser) return;
    await use(await browser.newProfile());
    await browser.close();
  },
});

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

test('where the browser lets no site store anything, clicks arrive, with keys that live as long as the page', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
  engine,
}) => {
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
  const blocked = { level: 'warning', text: expect.stringContaining('cookies blocked') };
  expect(await visitor.messages()).toEqual([blocked, blocked]);
});

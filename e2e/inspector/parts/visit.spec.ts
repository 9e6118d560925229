import { CARD, press, runInspector, TAG, unfold, whenPartSays } from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf, tagOf } from '../../support/site/markup.ts';
import { keysOf } from '../../support/visit/keys-of.ts';

declare let copied: string;

const CLIPBOARD = `<script>
  copied = '';
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied = text; } } });
</script>`;

test('visitor: both keys in both stores, in full only when asked', async ({ shop, tab }) => {
  const tag = tagOf({ endpoint: '{{endpoint}}', market: 'UK', api: 'v3' });
  await tab.goto(shop.document('/', pageOf(CLIPBOARD + tag + TAG, CARD)));
  const keys = await keysOf(tab);
  const short = `${keys?.customerKey.slice(0, 4)}…${keys?.customerKey.slice(-4)}`;
  await unfold(tab, 'visitor');
  const text = await whenPartSays(tab, 'visitor', /customer key.*in localStorage and cookie.*session key/);
  expect(text).toContain(`Visitor${short}`);
  expect(text).not.toContain(keys?.customerKey);
  await press(tab, 'copy-keys');
  expect(await tab.waitFor(() => copied)).toBe(
    `customerKey=${keys?.customerKey}\nsessionKey=${keys?.sessionKey}`,
  );
  await whenPartSays(tab, 'visitor', /Copied/);
  await press(tab, 'show-keys');
  expect(await whenPartSays(tab, 'visitor', /customer key/)).toContain(keys?.customerKey);

  await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = 'apptus.sessionKey=; path=/; max-age=0';
  });
  await whenPartSays(tab, 'visitor', /session key.*in localStorage only/);
});

test('session: activity, the time that is left, open pages; and it ends at the press of a button', async ({
  shop,
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD, { api: 'v3' });
  const keys = await keysOf(tab);
  await runInspector(tab);
  await whenPartSays(
    tab,
    'session',
    /last activity0:\d\d ago, \d\d:\d\d:\d\dtimes out in(30:00|29:\d\d)open pages1in the queue0/,
  );
  await whenPartSays(tab, 'session', /times out in29:([0-4]\d|5[0-8])/);
  const other = await visitor.newTab();
  await other.goto(`${shop.origin}/`);
  await keysOf(other);
  await whenPartSays(tab, 'session', /open pages2/);
  await unfold(tab, 'session');
  await press(tab, 'end');
  await whenPartSays(tab, 'notifications', /end /);
  await cluster.waitFor(1);
  await press(tab, 'reset');
  const [end, second] = await cluster.waitFor(2);
  expect([end?.type, second?.type]).toEqual(['end', 'end']);
  expect(end?.query.sessionKey).toBe(keys?.sessionKey);
  expect((await keysOf(tab))?.customerKey).not.toBe(keys?.customerKey);
});

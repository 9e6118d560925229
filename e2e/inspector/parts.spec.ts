import type { Tracker } from '../../src/tracker.ts';
import { ad, shopWith } from '../support/add-ons/impressions.ts';
import {
  CARD,
  PANEL,
  press,
  runInspector,
  TAG,
  ticketFor,
  told,
  unfold,
} from '../support/add-ons/inspector.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/site/markup.ts';
import { keysOf } from '../support/visit/keys-of.ts';

declare const elevateTracker: Tracker;
declare let copied: string;
declare let changes: number;

const CLIPBOARD = `<script>
  copied = '';
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied = text; } } });
</script>`;

test('tracker: what it is, where from, and what each option means', async ({ open, tab, shop, cluster }) => {
  await open(CARD, { api: 'v3', 'stay-on': 'pay.example', 'session-timeout': '45', debug: '' });
  await runInspector(tab);
  const text = await told(tab, 'tracker', /api ?v3/);
  const version = await tab.evaluate(() => elevateTracker.version);
  for (const told of [
    `version${version}`,
    `file${shop.origin}/elevate-tracker.js`,
    `address${cluster.endpoint}/api/storefront/v3/notifications/`,
    'apiv3Elevate 4',
    'consentgrantedby default: works at once',
    'marketUKas in the data feed',
    'stay-onpay.examplegoing there does not end the session',
    'session-timeout45minutes without activity',
    'debugon',
  ])
    expect(text.replaceAll(/(\w) (?=Elevate 4)/g, '$1')).toContain(told);
});

test('tracker: what is missing, and keys that were given in short', async ({ open, tab }) => {
  await open(CARD, { market: undefined, 'customer-key': 'd3b0a9f0-6c6e-4a2e-9d4b-2f6f6e1f1a77' });
  await runInspector(tab);
  const text = await told(tab, 'tracker', /marketmissing/);
  expect(text).toContain('customer-keyd3b0…1a77');
});

test('tracker: one that was bundled', async ({ shop, tab }) => {
  await tab.goto(shop.document('/', pageOf('', CARD)));
  await tab.evaluate(async () => {
    const { start } = await import(`${location.origin}/elevate-tracker.mjs`);
    start({ clusterId: 'w1A2B3C45', market: 'UK', api: 'v3' });
  });
  await runInspector(tab);
  await told(tab, 'tracker', /filebundled, inlined or renamed/);
});

test('visitor: both keys in both stores, in full only when asked', async ({ shop, tab }) => {
  const tag = tagOf({ endpoint: '{{endpoint}}', market: 'UK', api: 'v3' });
  await tab.goto(shop.document('/', pageOf(CLIPBOARD + tag + TAG, CARD)));
  const keys = await keysOf(tab);
  const short = `${keys?.customerKey.slice(0, 4)}…${keys?.customerKey.slice(-4)}`;
  await unfold(tab, 'visitor');
  const text = await told(tab, 'visitor', /customer key.*in localStorage and cookie.*session key/);
  expect(text).toContain(`Visitor${short}`);
  expect(text).not.toContain(keys?.customerKey);
  await press(tab, 'copy-keys');
  expect(await tab.waitFor(() => copied)).toBe(
    `customerKey=${keys?.customerKey}\nsessionKey=${keys?.sessionKey}`,
  );
  await told(tab, 'visitor', /Copied/);
  await press(tab, 'show-keys');
  expect(await told(tab, 'visitor', /customer key/)).toContain(keys?.customerKey);

  await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = 'apptus.sessionKey=; path=/; max-age=0';
  });
  await told(tab, 'visitor', /session key.*in localStorage only/);
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
  await told(
    tab,
    'session',
    /last activity0:0\d ago, \d\d:\d\d:\d\dtimes out in(30:00|29:5\d)open pages1in the queue0/,
  );
  await told(tab, 'session', /times out in29:([0-4]\d|5[0-8])/);
  const other = await visitor.newTab();
  await other.goto(`${shop.origin}/`);
  await keysOf(other);
  await told(tab, 'session', /open pages2/);
  await unfold(tab, 'session');
  await press(tab, 'end');
  await told(tab, 'notifications', /end /);
  await cluster.waitFor(1);
  await press(tab, 'reset');
  const [end, second] = await cluster.waitFor(2);
  expect([end?.type, second?.type]).toEqual(['end', 'end']);
  expect(end?.query.sessionKey).toBe(keys?.sessionKey);
  expect((await keysOf(tab))?.customerKey).not.toBe(keys?.customerKey);
});

test('tickets: each in plain words, and a way to its element', async ({ open, tab }) => {
  const far = `<p style="margin-top: 5000px" id="far" data-elevate-ticket="${ticketFor('hat')}"
    data-elevate-notification="add-to-cart">Hat</p>`;
  await open(`${CARD}<p data-elevate-ticket="opaque">Cap</p>${far}`, { api: 'v3' });
  await runInspector(tab);
  await unfold(tab, 'tickets');
  await told(tab, 'tickets', /Tickets3.*1product shirt\/fashion\/DESKTOP.*2opaque3add-to-cart product hat/);
  await tab.click(`${PANEL}li:nth-child(3) button[name=go]`);
  await tab.waitFor(() => (document.getElementById('far')?.getBoundingClientRect().top ?? 0) < innerHeight);
});

test('tickets: what has not changed is left alone, so that no press on it is lost', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await runInspector(tab);
  await unfold(tab, 'tickets');
  await told(tab, 'tickets', /1product shirt/);
  await tab.waitFor(() => document.querySelector('elevate-inspector')?.shadowRoot?.querySelector('.mark'));
  await tab.evaluate(() => {
    changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    const root = document.querySelector('elevate-inspector')?.shadowRoot;
    for (const list of root?.querySelectorAll('[part=tickets] ol, [aria-hidden]') ?? [])
      observer.observe(list, { childList: true });
    document.body.append('What has no ticket');
  });
  // It has looked again by then, more than once.
  await told(tab, 'session', /times out in29:([0-4]\d|5[0-7])/);
  expect(await tab.evaluate(() => changes)).toBe(0);
  await tab.evaluate(() => document.querySelector('a')?.style.setProperty('visibility', 'hidden'));
  await told(tab, 'tickets', /cannot be seen/);
});

test('tickets: whether sponsored ones were seen, by what counts ad impressions', async ({
  shop,
  tab,
  cluster,
}) => {
  await tab.goto(shop.document('/', shopWith('')));
  // It tells of what was seen since it opened.
  await runInspector(tab);
  const unpaid = ad('unpaid').replace('sponsored', 'sponsored="false"');
  const ads = ad('near') + ad('near') + ad('far', 'margin-top: 5000px') + unpaid;
  await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), ads);
  await unfold(tab, 'tickets');
  await told(
    tab,
    'tickets',
    /near.*sponsored: seen.*near.*sponsored: seen.*far.*sponsored: unseen since.*unpaid(?!.*sponsored)/,
  );
  await told(tab, 'notifications', /Notifications1.*ad-impression near/);
  await cluster.waitFor(1);
  await tab.click(`${PANEL}li:nth-child(3) button[name=go]`);
  await told(tab, 'tickets', /far.*sponsored: seen/);
  expect(await cluster.arrived(2)).toEqual(['ad-impression near', 'ad-impression far']);
});

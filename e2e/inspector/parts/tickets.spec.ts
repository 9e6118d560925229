import { ad, append, shopWith } from '../../support/add-ons/impressions.ts';
import {
  CARD,
  PANEL,
  runInspector,
  ticketFor,
  unfold,
  whenPartSays,
} from '../../support/add-ons/inspector.ts';
import { expect, test } from '../../support/fixtures.ts';

declare let changes: number;

test('tickets: each in plain words, and a way to its element', async ({ open, tab }) => {
  const far = `<p style="margin-top: 5000px" id="far" data-elevate-ticket="${ticketFor('hat')}"
    data-elevate-notification="add-to-cart">Hat</p>`;
  await open(`${CARD}<p data-elevate-ticket="opaque">Cap</p>${far}`, { api: 'v3' });
  await runInspector(tab);
  await unfold(tab, 'tickets');
  await whenPartSays(
    tab,
    'tickets',
    /Tickets3.*1product shirt\/fashion\/DESKTOP.*2opaque3add-to-cart product hat/,
  );
  await tab.click(`${PANEL}li:nth-child(3) button[name=go]`);
  await tab.waitFor(() => (document.getElementById('far')?.getBoundingClientRect().top ?? 0) < innerHeight);
});

test('tickets: what has not changed is left alone, so that no press on it is lost', async ({ open, tab }) => {
  await open(CARD, { api: 'v3' });
  await runInspector(tab);
  await unfold(tab, 'tickets');
  await whenPartSays(tab, 'tickets', /1product shirt/);
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
  await whenPartSays(tab, 'session', /times out in29:([0-4]\d|5[0-7])/);
  expect(await tab.evaluate(() => changes)).toBe(0);
  await tab.evaluate(() => document.querySelector('a')?.style.setProperty('visibility', 'hidden'));
  await whenPartSays(tab, 'tickets', /cannot be seen/);
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
  await append(tab, ads);
  await unfold(tab, 'tickets');
  await whenPartSays(
    tab,
    'tickets',
    /near.*sponsored: seen.*near.*sponsored: seen.*far.*sponsored: unseen since.*unpaid(?!.*sponsored)/,
  );
  await whenPartSays(tab, 'notifications', /Notifications1.*ad-impression near/);
  await cluster.waitFor(1);
  await tab.click(`${PANEL}li:nth-child(3) button[name=go]`);
  await whenPartSays(tab, 'tickets', /far.*sponsored: seen/);
  expect(await cluster.arrived(2)).toEqual(['ad-impression near', 'ad-impression far']);
});

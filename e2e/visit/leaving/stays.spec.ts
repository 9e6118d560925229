import { expect, test } from '../../support/fixtures.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import { breakOff, startSite } from '../../support/site/site.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { begin } from '../../support/visit/begun.ts';
import { exitsWith } from '../../support/visit/exits.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';
import { closeLast, endsOnLeaving } from '../../support/visit/leaving.ts';
import { on } from '../../support/visit/subdomains.ts';

/** What leads to the page at `/next`, though its connection may break. */
const LEADS: Record<string, (tab: Tab) => Promise<unknown>> = {
  'a link': (tab) => tab.click('#within'),
  'a script': (tab) => tab.evaluate(() => void setTimeout(() => location.assign('/next'))),
  'a GET form': (tab) => tab.click('#get'),
  'a POST form': (tab) => tab.click('#post'),
};

test('a page of the site that fails to load ends nothing', async ({ tab, shop, cluster }) => {
  const keys = await begin(tab, shop.document('/', exitsWith()));
  for (const [way, act] of Object.entries(LEADS)) {
    shop.answer('/next', breakOff);
    const before = await tab.evaluate(() => performance.timeOrigin);
    await act(tab);
    // What the browser shows instead is a page, too.
    await tab.waitFor((origin) => performance.timeOrigin !== origin, before);
    const next = shop.document('/next', exitsWith());
    // Firefox may be about to show its own page still, which then takes the place of any other.
    await tab.goto(next).catch(() => tab.goto(next));
    expect(await keysOf(tab), way).toEqual(keys);
  }
  expect(await cluster.arrived()).toEqual([]);
});

test("the site's own host belongs to the visit, at another port, with and without www, and below; no other does", async ({
  tab,
  shop,
}) => {
  const neighbour = await startSite(shop.host);
  neighbour.answer('/', (_, response) => void response.send('Another port'));
  neighbour.answer('/back', (_, response) => response.redirect(`${on('www', shop)}/next`));
  shop.document('/next', exitsWith());
  shop.plainPage('/there', 'No tag here');
  const www = on('www', shop);
  const within = [
    [www, `${shop.origin}/there`],
    [www, `${on('checkout.www', shop)}/there`],
    [www, `${on('www', neighbour)}/`],
    [www, `${neighbour.origin}/`],
    // As `http:` links do that redirect to `https:`.
    [www, `${on('www', neighbour)}/back`],
    [shop.origin, `${www}/there`],
    [shop.origin, `${on('checkout', shop)}/there`],
  ];
  const without = [
    [shop.origin, `${shop.origin.replace(/visit-\d+\./, '')}/there`],
    [shop.origin, `${shop.origin.replace('//', '//re')}/there`],
  ];
  const follow = async ([from, to]: string[]) => {
    shop.document('/', exitsWith().replace('<body>', `<body><a href="${to}" id="road">There</a>`));
    const keys = await begin(tab, `${from}/`);
    await tab.follow('#road');
    await tab.goto(`${from}/`);
    return { before: keys, after: await keysOf(tab) };
  };
  for (const road of within) {
    const { before, after } = await follow(road);
    expect(after, road.join(' to ')).toEqual(before);
  }
  const ends = await endsOnLeaving(tab);
  for (const road of without) {
    const { before, after } = await follow(road);
    expect(after?.sessionKey !== before?.sessionKey, road.join(' to ')).toBe(ends.length > 0);
  }
  await neighbour.close();
});

/** How a basket leads to the payment page; without a form the shop must say that the visitor stays there. */
const PAYMENTS: Record<string, { body: string; stayOn?: string }> = {
  'a link': { body: '<a id="pay" href="{{otherSite}}/pay">Pay</a>', stayOn: '127.0.0.1' },
  'a script': {
    body: `<button id="pay" onclick="location.href = '{{otherSite}}/pay'">Pay</button>`,
    stayOn: '127.0.0.1',
  },
  'a form': { body: '<form action="{{otherSite}}/pay" method="post"><button id="pay">Pay</button></form>' },
  'a form that a script submits': {
    body: `<form action="{{otherSite}}/pay" method="post"></form>
      <button id="pay" onclick="document.forms[0].submit()">Pay</button>`,
  },
};

const PRODUCT = `<form action="/basket" method="post">
  <button data-elevate-ticket="product" data-elevate-notification="add-to-cart">Buy</button></form>`;

/** What the page has under the name of the Navigation API, and the payments to try there: one is enough of each kind. */
const NAVIGATIONS: [what: string, head: string, payments: string[]][] = [
  ['the Navigation API', '', Object.keys(PAYMENTS)],
  ['a text', '<script>var navigation = "main"</script>', ['a script', 'a form']],
  [
    'a router',
    '<script>var navigation = new EventTarget()</script>',
    ['a link', 'a form that a script submits'],
  ],
];

for (const [what, head, payments] of NAVIGATIONS) {
  test(`purchases are one session, whatever leads to the payment page on another site; navigation is ${what}`, async ({
    open,
    shop,
    otherSite,
    cluster,
  }) => {
    test.slow();
    shop.page('/product', PRODUCT);
    const thanks = shop.page('/thank-you', '<a href="/" data-elevate-ticket="more">More</a>');
    otherSite.plainPage('/pay', '<form action="/paid" method="post"><button>Pay</button></form>');
    otherSite.answer('/paid', (_, response) => response.redirect(303, thanks));

    const tab = await open('<a href="/product" data-elevate-ticket="card">Shirt</a>');
    const keys = await keysOf(tab);
    let sent = 0;
    for (const [way, { body, stayOn }] of Object.entries(PAYMENTS)) {
      if (!payments.includes(way)) continue;
      const tag = shopTag({ 'stay-on': stayOn });
      shop.document('/basket', pageOf(head + tag, body));
      await tab.follow('a');
      await tab.follow('button');
      await tab.follow('#pay');
      await tab.follow('button');
      expect(await keysOf(tab), way).toEqual(keys);
      await tab.follow('a');
      sent += 3;
      await cluster.waitFor(sent);
    }
    const ends = await closeLast(tab);
    const all = told(await cluster.settled(sent + ends.length));
    const types = payments.flatMap(() => ['add-to-cart', 'click', 'click']);
    expect(all.map(([type]) => type).sort()).toEqual([...types, ...ends].sort());
    expect(all).toEqual(all.map(([type]) => [type, keys]));
  });
}

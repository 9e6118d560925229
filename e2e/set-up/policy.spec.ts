import { line } from '../support/console-line.ts';
import { expect, test } from '../support/fixtures.ts';
import { pageOf, tagOf } from '../support/markup.ts';

const CARD = '<p data-elevate-ticket="shirt">Shirt</p><b data-elevate-ticket="hat">Hat</b>';
const PAGE = pageOf(
  tagOf({ endpoint: '{{endpoint}}', market: 'UK' }).replace('<script', '<script nonce="n0nce"'),
  CARD,
);

/** Nothing but the tracker, the cluster, and what writes down the page's messages. */
const strict = (shop: string, cluster: string) =>
  `default-src 'none'; script-src 'nonce-n0nce' ${shop}/recorder.js; connect-src ${shop}/reports ${cluster}`;

test('the strictest policy lets clicks through, and no script makes HTML', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const policy = `${strict(shop.origin, cluster.origin)}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await tab.goto(shop.document('/', PAGE, { 'Content-Security-Policy': policy }));
  await tab.click('p');
  // What else is forbidden is none of the tracker's business.
  await tab.evaluate(async () => {
    await new Promise((told) => {
      document.addEventListener('securitypolicyviolation', told, { once: true });
      new Image().src = '/picture.png';
    });
  });
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test('a policy that forbids the cluster is named once, with the address that it lacks', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const policy = strict(shop.origin, '').trim();
  await tab.goto(shop.document('/', PAGE, { 'Content-Security-Policy': policy }));
  await tab.click('p');
  await tab.click('b');
  await expect.poll(() => visitor.messages()).toEqual([line('error', 'connect-src', cluster.origin)]);
  // From this page no sentinel could leave either.
  await tab.close();
  expect(await cluster.arrived()).toEqual([]);
});

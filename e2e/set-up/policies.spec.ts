import { built } from '../support/documents/built.ts';
import { adapted, readDocument, recipesIn } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { pageOf, shopTag } from '../support/site/markup.ts';
import type { Site } from '../support/site/site.ts';

const FILE = built('elevate-tracker.js');
const README = readDocument('README.md');
const NONCE = 'bm9uY2U';

/** A page with the tag and the policy that the README recommends, and what the tests themselves need. */
function recommendedPage(shop: Site, cdn: Site, clusterOrigin: string): string {
  const [tag = ''] = recipesIn(README, 'html').filter((html) => html.includes('integrity='));
  const [policy = ''] = recipesIn(README, '').filter((text) => text.startsWith('Content-Security-Policy: '));
  const head = adapted(tag, {
    '<script': `<script nonce="${NONCE}"`,
    'https://cdn.shop.example': cdn.origin,
    'data-cluster-id="w1A2B3C45"': 'data-endpoint="{{endpoint}}"',
  });
  const header = adapted(policy.trim(), {
    'Content-Security-Policy: ': '',
    "'nonce-…'": `'nonce-${NONCE}' ${shop.origin}/recorder.js`,
    'https://w1A2B3C45.elevate-api.cloud': `${clusterOrigin} ${shop.origin}/reports`,
  });
  return shop.document('/', pageOf(head, CARD), { 'Content-Security-Policy': header });
}

function serve(cdn: Site, file: string): void {
  cdn.answer('/elevate-tracker.js', (_, response) =>
    response.set('Access-Control-Allow-Origin', '*').type('js').send(file),
  );
}

test("the README's tag and policy let the tracker in and its notifications out", async ({
  shop,
  otherSite,
  tab,
  visitor,
  cluster,
}) => {
  serve(otherSite, FILE);
  await tab.goto(recommendedPage(shop, otherSite, cluster.origin));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test('a file that was changed does not run', async ({ shop, otherSite, tab, cluster }) => {
  serve(otherSite, `${FILE};`);
  await tab.goto(recommendedPage(shop, otherSite, cluster.origin));
  await tab.click('p');
  expect(await cluster.arrived()).toEqual([]);
  expect(await tab.evaluate(() => typeof window.elevateTracker)).toBe('undefined');
});

const STRICT_PAGE = pageOf(shopTag().replace('<script', `<script nonce="${NONCE}"`), CARD);

/** Nothing but the tracker, the cluster, and what writes down the page's messages. */
const strict = (shop: string, cluster: string) =>
  `default-src 'none'; script-src 'nonce-${NONCE}' ${shop}/recorder.js; connect-src ${shop}/reports ${cluster}`;

test('the strictest policy lets clicks through, and no script makes HTML', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const policy = `${strict(shop.origin, cluster.origin)}; require-trusted-types-for 'script'; trusted-types 'none'`;
  await tab.goto(shop.document('/', STRICT_PAGE, { 'Content-Security-Policy': policy }));
  await tab.click('p');
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test('of a policy that forbids the cluster the browser tells, and the tracker adds nothing', async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const policy = strict(shop.origin, '').trim();
  await tab.goto(shop.document('/', STRICT_PAGE, { 'Content-Security-Policy': policy }));
  await tab.click('p');
  await tab.click('p');
  expect(await visitor.messages()).toEqual([]);
  // From this page no sentinel could leave either.
  await tab.close();
  expect(await cluster.arrived()).toEqual([]);
});

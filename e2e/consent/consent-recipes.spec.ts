import { CONSENT_TOOLS } from '../support/consent/consent-tools.ts';
import { storedBy } from '../support/consent/stored.ts';
import { adapted, readDocument, recipesIn, sectionOf } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

declare const answer: (yes: boolean) => void;

const GUIDE = readDocument('docs/consent.md');

/** A page with the tag and a recipe as the guide has them. */
function pageWith(tool: string): string {
  const [tag = ''] = recipesIn(GUIDE, 'html');
  const [recipe = ''] = recipesIn(sectionOf(GUIDE, tool), 'html');
  const head = adapted(tag, { 'cluster-id': 'endpoint', w1A2B3C45: '{{endpoint}}' });
  return pageOf(head, adapted(CONSENT_TOOLS[tool] ?? '', { '{{recipe}}': recipe }) + CARDS);
}

for (const tool of Object.keys(CONSENT_TOOLS)) {
  test(`${tool}: no answer, yes, yes on the next page, no, no on the next page`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    const tracked = async () =>
      Object.values(await storedBy(tab, visitor))
        .flat()
        .filter((name) => /elevate|voyado|apptus/.test(`${name}`));
    const address = shop.document('/', pageWith(tool));
    await tab.goto(address);
    await tab.click('p');
    expect(await tracked()).toEqual([]);
    expect(await cluster.settled()).toEqual([]);

    await tab.evaluate(() => answer(true));
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    const keys = await keysOf(tab);

    await tab.reload();
    await tab.click('b');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);

    await tab.evaluate(() => answer(false));
    await tab.click('p');
    expect(await tracked()).toEqual([]);

    await tab.reload();
    await tab.click('b');
    expect(await tracked()).toEqual([]);
    expect(await keysOf(tab)).toBeNull();
    expect(await cluster.settled()).toHaveLength(2);
    expect(await visitor.messages()).toEqual([]);
  });
}

for (const tool of ['IAB TCF', 'Shopify']) {
  test(`${tool}: who need not be asked is tracked from the start`, async ({ shop, tab, cluster }) => {
    await tab.goto(`${shop.document('/', pageWith(tool))}?free`);
    await tab.click('p');
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
  });
}

import { CONSENT_TOOLS } from '../support/consent/consent-tools.ts';
import { guideFor } from '../support/consent/guide.ts';
import { trackedBy } from '../support/consent/stored.ts';
import { adapted } from '../support/documents/recipes.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARDS } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';
import { keysIn, keysOf } from '../support/visit/keys-of.ts';

declare const answer: (yes: boolean) => void;

/** A page with the tag and a recipe as the guide has them. */
function pageWith(tool: string): string {
  const { tag, recipe } = guideFor(tool);
  return pageOf(tag, adapted(CONSENT_TOOLS[tool] ?? '', { '{{recipe}}': recipe }) + CARDS);
}

for (const tool of Object.keys(CONSENT_TOOLS)) {
  test(`${tool}: no answer, yes, yes on the next page, no, no on the next page`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    const address = shop.document('/', pageWith(tool));
    await tab.goto(address);
    await tab.click('p');
    expect(await trackedBy(tab, visitor)).toEqual([]);
    expect(await cluster.settled()).toEqual([]);

    await tab.evaluate(() => answer(true));
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    const keys = await keysOf(tab);

    await tab.reload();
    await tab.click('b');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);

    await tab.evaluate(() => answer(false));
    await tab.click('p');
    expect(await trackedBy(tab, visitor)).toEqual([]);

    await tab.reload();
    await tab.click('b');
    expect(await trackedBy(tab, visitor)).toEqual([]);
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

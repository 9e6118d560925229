import { guideFor } from '../../support/consent/guide.ts';
import { trackedBy } from '../../support/consent/stored.ts';
import { adapted } from '../../support/documents/recipes.ts';
import { expect, test } from '../../support/fixtures.ts';
import { CARDS } from '../../support/site/cards.ts';
import { pageOf } from '../../support/site/markup.ts';
import type { Tab } from '../../support/tabs/tab.ts';
import { keysIn, keysOf } from '../../support/visit/keys-of.ts';
import { servePackaged } from '../support/serve.ts';
import { CONSENT_TOOLS, type ConsentTool } from './tools.ts';

/** A page with the tag and a recipe as the guide has them, and the tool. */
function pageWith(tool: string, { head, link }: ConsentTool, changes: Record<string, string> = {}): string {
  const { tag, recipe } = guideFor(tool);
  return pageOf(adapted(tag + adapted(head, { '{{recipe}}': recipe }), changes), CARDS + link);
}

/** Clicks a button once nothing lies over it, as a visitor does. */
async function press(tab: Tab, selector: string): Promise<void> {
  await tab.waitFor((selector) => {
    const button = document.querySelector(selector);
    if (!button) return false;
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  }, selector);
  await tab.click(selector);
}

async function changeAnswer(tab: Tab, buttons: string[]): Promise<void> {
  for (const button of buttons) await press(tab, button);
}

for (const [name, tool] of Object.entries(CONSENT_TOOLS)) {
  test(`${name}: no answer, yes, yes on the next page, no, no on the next page, yes again`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    for (const [path, file] of Object.entries(tool.files)) servePackaged(shop, path, file);
    await tab.goto(shop.document('/', pageWith(name, tool)));
    await tab.waitFor((selector) => document.querySelector(selector), tool.yes);
    await tab.click('p');
    expect(await trackedBy(tab, visitor)).toEqual([]);
    expect(await cluster.settled()).toEqual([]);

    await press(tab, tool.yes);
    expect(await cluster.arrived(1)).toEqual(['click shirt']);
    const keys = await keysOf(tab);

    await tab.reload();
    await tab.click('b');
    expect((await cluster.settled(2)).map(keysIn)).toEqual([keys, keys]);

    await changeAnswer(tab, tool.later.no);
    expect(await trackedBy(tab, visitor)).toEqual([]);

    await tab.reload();
    await tab.click('b');
    expect(await trackedBy(tab, visitor)).toEqual([]);
    expect(await keysOf(tab)).toBeNull();
    expect(await cluster.settled()).toHaveLength(2);

    await changeAnswer(tab, tool.later.yes);
    await tab.click('p');
    expect(await cluster.arrived(3)).toEqual(['click shirt', 'click hat', 'click shirt']);
    expect((await keysOf(tab))?.customerKey).not.toBe(keys?.customerKey);
    expect(await visitor.messages()).toEqual([]);
  });

  test(`${name} keeps the script back: no, yes, yes on the next page, no`, async ({
    shop,
    tab,
    visitor,
    cluster,
  }) => {
    for (const [path, file] of Object.entries(tool.files)) servePackaged(shop, path, file);
    await tab.goto(shop.document('/', pageWith(name, tool, tool.hold)));
    await press(tab, tool.no);
    await tab.click('p');
    expect(await trackedBy(tab, visitor)).toEqual([]);
    expect(await tab.evaluate(() => window.elevateTracker && 'version' in window.elevateTracker)).toBe(false);

    await tab.reload();
    await changeAnswer(tab, tool.later.yes);
    const keys = await keysOf(tab);
    await tab.click('b');
    await cluster.waitFor(1);
    await tab.reload();
    expect(await keysOf(tab)).toEqual(keys);
    await tab.click('p');
    expect(await cluster.arrived(2)).toEqual(['click hat', 'click shirt']);

    await changeAnswer(tab, tool.later.no);
    expect(await trackedBy(tab, visitor)).toEqual([]);
    expect(await cluster.settled()).toHaveLength(2);
    expect(await visitor.messages()).toEqual([]);
  });
}

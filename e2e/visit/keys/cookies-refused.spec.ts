import type { Tracker } from '../../../src/tracker.ts';
import { expect, test } from '../../support/fixtures.ts';
import { pageOf } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { catchUp } from '../../support/visit/catch-up.ts';
import { keysOf, told } from '../../support/visit/keys-of.ts';
import { on } from '../../support/visit/subdomains.ts';

declare const elevateTracker: Tracker;

const BODY = '<p data-elevate-ticket="shirt">Shirt</p><a href="">Again</a>';
/** In bytes, of which browsers take 4,096. */
const TOO_LONG = 5000;

/** What stands in the way of the tracker's cookies: attributes of the server's, or a key that no cookie can hold. */
const OBSTACLES: Record<string, { attributes?: string; customerKey?: string; comesFirst?: boolean }> = {
  'is for a folder': { attributes: 'Path=/shop', comesFirst: true },
  'is for the domain above': { attributes: 'Path=/; Domain={{host}}' },
  'is HttpOnly': { attributes: 'Path=/; HttpOnly' },
  'is too long': { customerKey: 'a'.repeat(TOO_LONG) },
};

for (const [what, { attributes, customerKey = 'anna', comesFirst }] of Object.entries(OBSTACLES)) {
  test(`where a cookie ${what}, identify, reset and end hold, on each page and in each tab`, async ({
    tab,
    visitor,
    shop,
    cluster,
  }) => {
    const set = attributes?.replace('{{host}}', shop.host);
    const cookies = (...pairs: string[]) => pairs.map((pair) => `${pair}; ${set}`);
    const first = cookies('apptus.customerKey=server', 'apptus.sessionKey=visit-1');
    shop.answer('/shop/sign-in', ({ query }, response) => {
      response
        .set('Set-Cookie', cookies(`apptus.customerKey=${query.key}`))
        .status(204)
        .end();
    });
    const address = `${on('www', shop)}/shop/`;
    shop.document('/shop/', pageOf('{{tag}}', BODY), set ? { 'Set-Cookie': first as never } : {});
    const other = await visitor.newTab();
    const given = await begin(tab, address);
    // A server that goes on setting them would mean what it says.
    shop.document('/shop/', pageOf('{{tag}}', BODY));
    await other.goto(address);
    expect(await keysOf(other)).toEqual(given);
    const agreeOn = async (keys: unknown) => {
      await catchUp(other, tab);
      expect(await keysOf(tab)).toEqual(keys);
      expect(await keysOf(other)).toEqual(keys);
      await tab.follow('a');
      expect(await keysOf(tab)).toEqual(keys);
      await other.follow('a');
      expect(await keysOf(other)).toEqual(keys);
    };

    await tab.evaluate((key) => elevateTracker.identify(key), customerKey);
    const identified = { ...given, customerKey };
    await agreeOn(identified);
    await tab.evaluate(() => elevateTracker.end());
    await cluster.waitFor(1);
    const next = await keysOf(tab);
    expect(next).toEqual({ customerKey, sessionKey: expect.not.stringMatching(`${given?.sessionKey}`) });
    await agreeOn(next);
    await tab.evaluate(() => elevateTracker.reset());
    const last = await keysOf(tab);
    expect([given?.customerKey, customerKey]).not.toContain(last?.customerKey);
    await agreeOn(last);
    // Which of two for the same path comes first, browsers tell differently.
    if (comesFirst) {
      await tab.evaluate(() => fetch('sign-in?key=bert'));
      expect(await keysOf(other)).toEqual({ ...last, customerKey: 'bert' });
    }
    const sent = told(await cluster.settled(2));
    expect(sent).toEqual([
      ['end', identified],
      ['end', next],
    ]);
    expect(await visitor.messages()).toEqual([]);
  });
}

import type { Tracker } from '../../src/tracker.ts';
import { storedBy } from '../support/consent/stored.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Tab } from '../support/tabs/tab.ts';
import { keysOf, UUID } from '../support/visit/keys-of.ts';
import type { Visitor } from '../support/visitor.ts';

declare const elevateTracker: Tracker;
declare const written: string[];

const UNPERSONALIZED = { api: 'v3', 'user-context': 'UNPERSONALIZED' };
const CARD = '<p data-elevate-ticket="shirt">Shirt</p><a href="/">Again</a>';

/** Leaves what a personalized visit leaves, and writes down what is stored from then on. */
const WATCH = `<script>
  document.cookie = 'apptus.customerKey=anna;Path=/';
  localStorage['voyado.session'] = '{"customerKey":"anna","sessionKey":"visit-1"}';
  written = [];
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get,
    set(text) { written.push(text); set.call(this, text); },
  });
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, value) {
    written.push(name + '=' + value);
    setItem.call(this, name, value);
  };
</script>`;

test('UNPERSONALIZED makes, stores and sends no customer key, whoever names one', async ({
  open,
  tab,
  shop,
  visitor,
  cluster,
}) => {
  await open(WATCH + CARD, { ...UNPERSONALIZED, 'customer-key': 'berta' });
  await tab.click('p');
  await cluster.waitFor(1);
  await tab.evaluate(() => {
    elevateTracker.identify('carla');
    elevateTracker.reset();
  });
  const { customerKey, sessionKey } = (await keysOf(tab)) ?? {};
  expect([customerKey, sessionKey]).toEqual(['', expect.stringMatching(UUID)]);
  const texts = await tab.evaluate(() => written);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /customerKey(":"|=)[^";]/.test(text))).toEqual([]);
  const stored = await storedBy(tab, visitor);
  expect(stored.cookies).toEqual([`apptus.sessionKey ${shop.host}`]);
  expect(stored.localStorage).not.toContain('voyado.session');
  expect((await cluster.settled(2)).map(({ type, query }) => [type, Object.keys(query).sort()])).toEqual([
    ['click', ['market', 'sessionKey', 'userContext']],
    ['end', ['market', 'sessionKey', 'userContext']],
  ]);
});

const LOSSES: Record<string, (tab: Tab, visitor: Visitor) => Promise<void>> = {
  nothing: async () => {},
  cookies: (_, visitor) => visitor.clearCookies(),
  localStorage: (tab) => tab.evaluate(() => localStorage.clear()),
};

test('an UNPERSONALIZED session goes on over pages, though one store lost it', async ({
  open,
  tab,
  visitor,
  cluster,
}) => {
  await open(CARD, UNPERSONALIZED);
  const keys = await keysOf(tab);
  for (const lose of Object.values(LOSSES)) {
    await tab.follow('a');
    await lose(tab, visitor);
    await tab.click('p');
  }
  const sessions = (await cluster.settled(3)).map(({ query }) => query.sessionKey);
  expect(sessions).toEqual(Array(3).fill(keys?.sessionKey));
});

import type { Tracker } from '../../src/tracker.ts';
import { line } from '../support/console-line.ts';
import { BUNDLES } from '../support/documents/bundle.ts';
import { expect, test } from '../support/fixtures.ts';
import { CARD } from '../support/site/cards.ts';
import { pageOf } from '../support/site/markup.ts';
import type { Tab } from '../support/tabs/tab.ts';
import { UUID } from '../support/visit/keys-of.ts';

declare const starts: Tracker[];

const SETTINGS = `<script>
  starts = [];
  started = (tracker) => starts.push(tracker);
  settings = { endpoint: '{{endpoint}}', market: 'UK' };
</script>`;
const MODULE = '<script type="module" src="/readme.js"></script>';
const REACT = '<script type="module" src="/react.js"></script>';

const hasStarted = (tab: Tab, times: number) => tab.waitFor((times) => starts.length === times, times);

const areTheTracker = (tab: Tab) =>
  tab.evaluate(() => starts.map((tracker) => tracker === window.elevateTracker && 'version' in tracker));

test.beforeEach(({ shop }) => {
  for (const script of ['readme.js', 'react.js'])
    shop.answer(`/${script}`, (_, response) => response.sendFile(BUNDLES + script));
});

test('start() of the module returns the tracker', async ({ shop, tab, visitor, cluster }) => {
  await tab.goto(shop.document('/', pageOf(SETTINGS + MODULE, CARD)));
  await hasStarted(tab, 1);
  await tab.click('p');
  await tab.evaluate(() => starts[0]?.notify('add-favorite', { productKey: 'p1' }));
  const keys = await tab.evaluate(() => starts[0]?.keys());
  expect(await areTheTracker(tab)).toEqual([true]);
  const notifications = await cluster.settled(2);
  expect(notifications.map(({ type }) => type).sort()).toEqual(['add-favorite', 'click']);
  for (const { query } of notifications) expect(query).toEqual({ market: 'UK', ...keys });
  expect(await visitor.messages()).toEqual([]);
});

test('what was pushed before start() counts, but for options that start() gives', async ({
  shop,
  tab,
  cluster,
}) => {
  const queue = `<script>(window.elevateTracker = window.elevateTracker || []).push(
    { market: 'NO', customerKey: 'anna' }, (tracker) => tracker.click('hat'))</script>`;
  await tab.goto(shop.document('/', pageOf(queue + SETTINGS + MODULE, CARD)));
  const [click] = await cluster.settled(1);
  expect(click).toMatchObject({ body: '{"ticket":"hat"}', query: { market: 'UK', customerKey: 'anna' } });
});

test('what start() is given inherits nothing from a polluted prototype', async ({ shop, tab, cluster }) => {
  const polluted = `<script>Object.prototype.market = 'SE'; Object.prototype.customerKey = 'guessed'</script>`;
  const settings = SETTINGS.replace("market: 'UK'", 'debug: false') + polluted;
  await tab.goto(shop.document('/', pageOf(settings + MODULE, CARD)));
  await hasStarted(tab, 1);
  await tab.evaluate(() => starts[0]?.push({ market: 'UK' }));
  await tab.click('p');
  const [click] = await cluster.settled(1);
  expect(click?.query).toMatchObject({ market: 'UK', customerKey: expect.stringMatching(UUID) });
});

test("in React's strict mode the second start() returns the first tracker", async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  await tab.goto(shop.document('/', pageOf(SETTINGS, REACT)));
  await hasStarted(tab, 2);
  await tab.click('button');
  await tab.click('[data-elevate-ticket]');
  expect(await areTheTracker(tab)).toEqual([true, true]);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  const messages = await visitor.messages();
  expect(messages.filter(({ level }) => level !== 'log')).toEqual([]);
});

test('start() names what is missing and waits for it', async ({ shop, tab, visitor, cluster }) => {
  const settings = SETTINGS.replace("market: 'UK'", 'debug: false');
  await tab.goto(shop.document('/', pageOf(settings + MODULE, CARD)));
  await hasStarted(tab, 1);
  await tab.click('p');
  await tab.evaluate(() => starts[0]?.push({ market: 'UK' }));
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([line('error', 'market')]);
});

test("start() gives the script tag's copy the options that it waits for", async ({
  shop,
  tab,
  visitor,
  cluster,
}) => {
  const tag = '<script src="/elevate-tracker.js"></script>';
  await tab.goto(shop.document('/', pageOf(tag + SETTINGS + MODULE, CARD)));
  await hasStarted(tab, 1);
  await tab.click('p');
  expect(await areTheTracker(tab)).toEqual([true]);
  expect(await cluster.arrived(1)).toEqual(['click shirt']);
  expect(await visitor.messages()).toEqual([]);
});

test('start() without options throws nothing', async ({ shop, tab, visitor }) => {
  await tab.goto(
    shop.document('/', pageOf(SETTINGS.replace(/(settings = ).*/, '$1undefined;') + MODULE, CARD)),
  );
  await hasStarted(tab, 1);
  expect(await areTheTracker(tab)).toEqual([true]);
  expect(await visitor.errors()).toEqual([]);
});

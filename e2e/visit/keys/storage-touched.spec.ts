import { expect, test } from '../../support/fixtures.ts';
import { CARD } from '../../support/site/cards.ts';
import { CLOCK, moveClock } from '../../support/site/clock.ts';
import { pageOf, shopTag } from '../../support/site/markup.ts';
import { begin } from '../../support/visit/begun.ts';
import { happen } from '../../support/visit/happen.ts';
import { keysIn, keysOf } from '../../support/visit/keys-of.ts';

declare let writes: number;
declare const touched: string[];
declare const untilThen: string[];

const SECOND = 1000;

/** Writes down whoever touches cookies or storage. */
const WATCH = `<script>
  touched = [];
  const watch = (owner, name) => {
    const watched = Object.getOwnPropertyDescriptor(owner, name);
    for (const way of ['get', 'set', 'value']) {
      const original = watched[way];
      if (original) watched[way] = function (...values) {
        touched.push(way === 'value' ? name : name + ' ' + way);
        return original.apply(this, values);
      };
    }
    Object.defineProperty(owner, name, watched);
  };
  watch(window, 'localStorage');
  watch(window, 'sessionStorage');
  watch(Document.prototype, 'cookie');
  for (const name of ['getItem', 'setItem', 'removeItem', 'key']) watch(Storage.prototype, name);
</script>`;

/** Evaluates the script and does something more in one go, so that the browser has no moment to be idle in. */
const evaluateAnd = (then: string, options = '{}') => `<script>
  const request = new XMLHttpRequest();
  request.open('GET', '/elevate-tracker.js', false);
  request.send();
  const tag = document.createElement('script');
  Object.assign(tag.dataset, { endpoint: '{{endpoint}}', market: 'UK' }, ${options});
  tag.text = request.responseText;
  document.head.append(tag);
  untilThen = [...touched];
  ${then}
</script>`;

const pageWith = (script: string) => pageOf(WATCH, CARD + script);

test('no storage is touched while the script is evaluated, but soon afterwards', async ({ tab, shop }) => {
  await tab.goto(shop.document('/', pageWith(evaluateAnd(''))));
  expect(await tab.evaluate(() => untilThen)).toEqual([]);
  await tab.waitFor(() => touched.includes('setItem') && touched.includes('cookie set'));
});

for (const [where, options, reads] of [
  ['on one host', '{}', 1],
  // The tracker's own, and the keys.
  ['with cookie-domain', '{ cookieDomain: location.hostname }', 2],
] as const)
  test(`a first visit ${where} reads each cookie once, and before it writes any`, async ({ tab, shop }) => {
    await tab.goto(shop.document('/', pageWith(evaluateAnd('', options))));
    await tab.waitFor(() => touched.includes('cookie set'));
    const cookies = (await tab.evaluate(() => touched)).filter((name) => name.startsWith('cookie'));
    expect(cookies.slice(0, reads + 1)).toEqual([...Array(reads).fill('cookie get'), 'cookie set']);
    expect(cookies.slice(reads)).not.toContain('cookie get');
  });

test('a click before the browser was idle is sent with keys that are kept', async ({
  tab,
  shop,
  cluster,
}) => {
  const click = "document.querySelector('p').click();";
  await tab.goto(shop.document('/', pageWith(evaluateAnd(click))));
  expect(await tab.evaluate(() => untilThen)).toEqual([]);
  const [notification] = await cluster.settled(1);
  expect(keysIn(notification)).toEqual(await keysOf(tab));
});

test('a click on something without a ticket touches no storage', async ({ tab, shop, cluster }) => {
  // The clock stands, since activity is written now and then.
  await tab.goto(shop.document('/', pageOf(`${WATCH}${CLOCK}{{tag}}`, `${CARD}<i>About us</i>`)));
  await tab.click('p');
  await cluster.settled(1);
  const more = await tab.evaluate(() => {
    touched.length = 0;
    document.querySelector('i')?.click();
    return touched;
  });
  expect(more).toEqual([]);
});

test('activity is written at most once in 5 seconds, and when the page is left', async ({
  tab,
  shop,
  cluster,
}) => {
  const count = `<script>
    writes = 0;
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...entry) {
      writes += 1;
      setItem.apply(this, entry);
    };
  </script>`;
  const keys = await begin(
    tab,
    shop.document('/', pageOf(`${CLOCK}{{tag}}`, `${count}${CARD}<a href="?30.23">Later</a>`)),
  );
  await moveClock(tab, 5 * SECOND);
  await happen(tab, 'keydown');
  const before = await tab.evaluate(() => writes);
  await moveClock(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await happen(tab, 'pointerdown');
  expect((await tab.evaluate(() => writes)) - before).toBe(0);
  await moveClock(tab, 0.1 * SECOND);
  for (let pressed = 0; pressed < 10; pressed++) await happen(tab, 'keydown');
  expect((await tab.evaluate(() => writes)) - before).toBe(1);

  // 14.9 s after the start, which the next page, at 30 minutes and 14 s, can know only if it was written.
  await moveClock(tab, 4.9 * SECOND);
  await happen(tab, 'keydown');
  await tab.follow('a');
  expect(await keysOf(tab)).toEqual(keys);
  expect(await cluster.arrived()).toEqual([]);
});

test('with a short timeout, activity is written once in a tenth of it', async ({ tab, shop }) => {
  const tag = shopTag({ 'session-timeout': '0.5' });
  const keys = await begin(tab, shop.document('/', pageOf(CLOCK + tag, CARD)));
  await moveClock(tab, 28 * SECOND);
  await happen(tab, 'keydown');
  await moveClock(tab, 2.9 * SECOND);
  await happen(tab, 'keydown');
  const stored = () => tab.evaluate(() => JSON.stringify(localStorage));
  const before = await stored();
  expect(await keysOf(tab)).toEqual(keys);
  await moveClock(tab, 0.1 * SECOND);
  await happen(tab, 'keydown');
  expect(await stored()).not.toBe(before);
});
